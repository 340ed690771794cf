package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.StateKey.Slot;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a node, before anything is read out of it: most nodes are of no interest.
 *
 * @param named whether it names a thing that can be sold
 * @param identifiesProduct whether it has a number that only products have
 * @param priced whether a key of its own speaks of prices
 * @param listed whether it says at which position of which list it was shown
 * @param chosen whether it is marked as the one of several that is shown
 */
record StateNode(
        boolean named,
        boolean identifiesProduct,
        boolean priced,
        boolean listed,
        boolean chosen,
        @Nullable String currency,
        @Nullable String seller) {

    private static final Set<Slot> IDENTIFIERS = EnumSet.of(Slot.SKU, Slot.GTIN, Slot.PRODUCT_ID, Slot.ASIN, Slot.MPN);

    /** What programs call the node that names the thing beside its prices. */
    private static final Set<String> ABOUT = Set.of("product", "item", "description", "detail", "details");

    static StateNode of(Fields node) {
        boolean named = false;
        boolean identified = false;
        boolean priced = false;
        boolean chosen = false;
        String currency = null;
        String seller = null;
        for (Map.Entry<String, Json> member : node.members().entrySet()) {
            StateKey key = StateKeys.of(member.getKey());
            priced |= key.price();
            if (key.slot() != null) {
                String text =
                        member.getValue() instanceof Fields ? null : StateFacts.text(member.getValue(), key.slot());
                identified |= text != null && IDENTIFIERS.contains(key.slot());
                named |= text != null && key.slot() == Slot.NAME;
                currency = key.slot() == Slot.CURRENCY && currency == null
                        ? StateFacts.text(member.getValue(), key.slot())
                        : currency;
                chosen |= key.slot() == Slot.CHOSEN && StateFacts.isTrue(member.getValue());
                seller = key.slot() == Slot.SELLER && text != null ? text : seller;
            }
        }
        return new StateNode(
                named || identified, identified, priced || isEvent(node), isListed(node), chosen, currency, seller);
    }

    /** The one node in which this one keeps what identifies its product, beside its prices; itself if there is none. */
    static Fields describedBy(Fields node) {
        Fields described = node;
        for (Map.Entry<String, Json> member : node.members().entrySet()) {
            if (member.getValue() instanceof Fields fields && describes(StateKeys.of(member.getKey()), fields)) {
                if (described != node) {
                    return node;
                }
                described = fields;
            }
        }
        return described;
    }

    private static boolean describes(StateKey key, Fields fields) {
        if (key.price() || key.surroundings() != null) {
            return false;
        }
        StateNode seen = of(fields);
        boolean tells = seen.identifiesProduct()
                || (seen.named() && key.words().stream().anyMatch(ABOUT::contains));
        return tells && !seen.priced();
    }

    private static boolean isListed(Fields node) {
        return node.get("position") != null && (node.get("list") != null || node.get("list_name") != null);
    }

    private static boolean isEvent(Fields node) {
        return node.get("content_ids") != null && node.get("value") != null;
    }
}
