package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the state of a page's program and finds what looks like a product: a node that names or numbers a thing and
 * has a price, by the general words that programmers use for these.
 */
final class StateWalk {

    private static final int MAX_NODES = 120_000;
    private static final int MAX_PRODUCTS = 300;
    private static final int MAX_DEPTH = 48;

    private final StateKeys keys = new StateKeys();
    private final List<StateProduct> products = new ArrayList<>();
    private int nodes;

    /** What is known on the way down. */
    private record Way(
            @Nullable StateProduct owner,
            @Nullable String currency,
            @Nullable Evidence evidence,
            boolean amongPrices,
            boolean amongVariants) {

        static final Way START = new Way(null, null, null, false, false);

        /** Whatever lies under "related" stays related. */
        Way through(StateKey key, Json value) {
            Evidence found = key.surroundings();
            boolean severalViewed =
                    evidence == Evidence.VIEWED && value instanceof Elements(var values) && values.size() > 1;
            Evidence next = evidence == Evidence.RELATED || found == null ? evidence : found;
            return new Way(
                    owner,
                    currency,
                    severalViewed ? null : next,
                    amongPrices || key.price(),
                    amongVariants || key.variants());
        }

        Way with(@Nullable Evidence said) {
            return said == null || evidence == Evidence.RELATED ? this : new Way(owner, currency, said, amongPrices, amongVariants);
        }

        Way from(StateProduct product, @Nullable String ownCurrency) {
            return new Way(product, ownCurrency, evidence, amongPrices, false);
        }

        Way priced(@Nullable String ownCurrency) {
            return new Way(owner, ownCurrency, evidence, amongPrices, amongVariants);
        }
    }

    /** @param label what the script calls the document: a variable, an event; null if it has no name */
    void read(Json document, Place place, @Nullable String label) {
        Way start = label == null ? Way.START : Way.START.through(keys.of(label), document);
        visit(document, document, place, start, 0);
    }

    List<DeclaredProduct> products() {
        products.forEach(StateProduct::noteInGroup);
        return products.stream()
                .filter(StateProduct::isWorthTelling)
                .limit(MAX_PRODUCTS)
                .map(StateProduct::declared)
                .toList();
    }

    private void visit(Json root, Json value, Place place, Way way, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            return;
        }
        switch (value) {
            case Fields fields -> visitNode(root, resolved(root, fields), place, way, depth);
            case Elements(var values) -> {
                Way said = way.with(eventOf(values));
                for (int i = 0; i < values.size(); i++) {
                    if (!(values.get(i) instanceof Json.Literal)) {
                        visit(root, values.get(i), place.element(i), said, depth + 1);
                    }
                }
            }
            default -> {}
        }
    }

    /** A cache keeps its nodes side by side and points from one to the other. */
    private static Fields resolved(Json root, Fields fields) {
        if (fields.members().size() > 3 || !(root instanceof Fields cache)) {
            return fields;
        }
        Json reference = fields.get("__ref");
        return reference instanceof Text(String id) && cache.get(id) instanceof Fields target ? target : fields;
    }

    /** {@code ["event", "view_item", {...}]} as tag managers queue it. */
    private @Nullable Evidence eventOf(List<Json> values) {
        for (int i = 0; i < Math.min(values.size(), 3); i++) {
            if (values.get(i) instanceof Text(String text) && text.length() < 40) {
                Evidence said = keys.of(text).surroundings();
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private void visitNode(Json root, Fields node, Place place, Way way, int depth) {
        StateNode seen = StateNode.of(node, keys);
        String currency = seen.currency() == null ? way.currency() : seen.currency();
        Way said = way.with(node.get("event") instanceof Text(String event) ? keys.of(event).surroundings() : null);
        Way placed = seen.listed() && said.evidence() == null ? said.with(Evidence.LISTED) : said;
        boolean identified = seen.identifiesProduct();
        List<DeclaredPrice> prices = seen.priced() && (identified || !way.amongPrices())
                ? StatePrices.of(node, place, currency, keys)
                : List.of();
        Way below = identified || (seen.named() && !way.amongPrices())
                ? placed.from(product(node, place, placed, prices), currency)
                : said.priced(currency);
        if (below.owner() == said.owner() && said.owner() != null && !prices.isEmpty()) {
            said.owner().addOffer(place, StateFacts.of(node, keys), prices);
        }
        visitMembers(root, node, place, below, depth);
    }

    private StateProduct product(Fields node, Place place, Way way, List<DeclaredPrice> prices) {
        StateProduct product = new StateProduct(
                place, node, keys, way.evidence(), way.amongVariants() ? way.owner() : null);
        if (!prices.isEmpty()) {
            product.addOffer(place, StateFacts.of(node, keys), prices);
        }
        products.add(product);
        return product;
    }

    private void visitMembers(Json root, Fields node, Place place, Way way, int depth) {
        for (Map.Entry<String, Json> member : node.members().entrySet()) {
            Json value = member.getValue();
            if (value instanceof Fields || value instanceof Elements) {
                Way below = way.through(keys.of(member.getKey()), value);
                visit(root, value, place.member(member.getKey()), below, depth + 1);
            }
        }
    }
}
