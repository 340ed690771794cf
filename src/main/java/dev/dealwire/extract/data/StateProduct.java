package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.StateKey.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a program's state that names a thing, and the offers found in it and below it. */
final class StateProduct {

    private static final int MAX_OFFERS = 100;

    private final Place place;
    private final Fields node;
    private final @Nullable Evidence evidence;
    private final @Nullable StateProduct owner;
    private final List<DeclaredOffer> offers = new ArrayList<>();
    private @Nullable Place list;
    private boolean group;

    StateProduct(Place place, Fields node, @Nullable Evidence evidence, @Nullable StateProduct owner) {
        this.place = place;
        this.node = node;
        this.evidence = evidence;
        this.owner = owner;
    }

    /**
     * @param told the facts of the node that holds the prices, which may be the product's own
     * @param around the seller that a node between the two names
     * @param chosen whether a node between the two is marked as the one of several that is shown
     */
    void addOffer(
            Place offerPlace, StateFacts told, @Nullable String around, boolean chosen, List<DeclaredPrice> prices) {
        if (offers.size() < MAX_OFFERS) {
            String availability = told.availability();
            String seller = told.get(Slot.SELLER);
            offers.add(new DeclaredOffer(
                    offerPlace.toString(),
                    prices,
                    availability == null ? facts().availability() : availability,
                    told.get(Slot.CONDITION),
                    seller == null ? around : seller,
                    null,
                    null,
                    null,
                    null,
                    told.get(Slot.VALID_UNTIL),
                    false,
                    null,
                    chosen || told.get(Slot.CHOSEN) != null));
        }
    }

    /** Read when it is asked for: most things that a state names have no price. */
    private StateFacts facts() {
        return StateFacts.of(node);
    }

    /** Variants in a list of their own, which nothing ties to a product: without a name they are the page's. */
    void belongTo(Place variants) {
        list = variants;
    }

    /** A group has its prices in its variants; it is told for the name and address that they lack. */
    void noteInGroup() {
        if (!offers.isEmpty() && owner != null && isGroup(owner)) {
            owner.group = true;
        }
    }

    boolean isWorthTelling() {
        return !offers.isEmpty() || group || isIdentified();
    }

    /** It tells by what a product is known everywhere, and its prices stand elsewhere. */
    private boolean isIdentified() {
        StateFacts facts = facts();
        return facts.get(Slot.GTIN) != null && facts.get(Slot.NAME) != null;
    }

    DeclaredProduct declared() {
        return new DeclaredProduct(
                DeclaredSource.EMBEDDED_STATE,
                place.toString(),
                facts().identity(),
                groupPath(),
                offers,
                Standing.UNDECIDED,
                evidence());
    }

    private List<Evidence> evidence() {
        boolean selected = evidence != Evidence.RELATED && owner != null && isChoiceOf(owner);
        if (selected) {
            return List.of(Evidence.SELECTED);
        }
        return evidence == null ? List.of() : List.of(evidence);
    }

    /** It is marked so, or the product around it names it by one of its identifiers. */
    private boolean isChoiceOf(StateProduct owner) {
        StateFacts own = facts();
        String choice = owner.facts().get(Slot.CHOICE);
        return own.get(Slot.CHOSEN) != null
                || (choice != null
                        && Stream.of(Slot.ID, Slot.SKU, Slot.PRODUCT_ID, Slot.MPN, Slot.GTIN, Slot.NAME)
                                .anyMatch(slot -> choice.equals(own.get(slot))));
    }

    /** The product that this is a variant of, where that is one: its numbers tell it from a category or a page. */
    private @Nullable String groupPath() {
        if (evidence == Evidence.RELATED) {
            return null;
        }
        if (owner == null) {
            return list == null || facts().get(Slot.NAME) != null ? null : list.toString();
        }
        return isGroup(owner) ? owner.place.toString() : null;
    }

    private static boolean isGroup(StateProduct owner) {
        StateFacts facts = owner.facts();
        return facts.identifyProduct() || (facts.get(Slot.NAME) != null && facts.get(Slot.ID) != null);
    }
}
