package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the state of a page's program and finds what looks like a product: a node that names or numbers a thing and
 * has a price, by the general words that programmers use for these.
 */
final class StateWalk {

    private static final Set<String> LISTED_VARIANTS =
            Set.of("variant", "variants", "variation", "variations", "skus", "combinations", "simples");
    private static final int MAX_NODES = 120_000;
    private static final int MAX_PRODUCTS = 300;
    private static final int MAX_DEPTH = 48;

    private final List<StateProduct> products = new ArrayList<>();
    private final PageAddress address;
    private int nodes;

    /** @param address to know a node by whose number is the page's, though nothing calls it a product's */
    StateWalk(PageAddress address) {
        this.address = address;
    }

    /** What is known on the way down. */
    private record Way(
            @Nullable StateProduct owner,
            @Nullable String currency,
            @Nullable String seller,
            boolean chosen,
            @Nullable Evidence evidence,
            boolean amongPrices,
            @Nullable Place variants) {

        static final Way START = new Way(null, null, null, false, null, false, null);

        /** Whatever lies under "related" stays related. */
        Way through(StateKey key, Json value, Place place) {
            Evidence found = key.surroundings();
            boolean severalViewed =
                    evidence == Evidence.VIEWED && value instanceof Elements(var values) && values.size() > 1;
            Evidence next = evidence == Evidence.RELATED || found == null ? evidence : found;
            return new Way(
                    owner,
                    currency,
                    seller,
                    chosen,
                    severalViewed ? null : next,
                    amongPrices || key.price(),
                    key.variants() && (owner != null || isList(key, value)) ? place : variants);
        }

        /** Without a product around it only a list that says what it lists is one of variants. */
        private static boolean isList(StateKey key, Json value) {
            return value instanceof Elements && key.words().stream().anyMatch(LISTED_VARIANTS::contains);
        }

        /** Numbers that are keys there are those of a product's forms. */
        boolean isAmongVariants() {
            return owner != null && (amongPrices || variants != null);
        }

        Way with(@Nullable Evidence said) {
            return said == null || evidence == Evidence.RELATED
                    ? this
                    : new Way(owner, currency, seller, chosen, said, amongPrices, variants);
        }

        Way from(StateProduct product, @Nullable String ownCurrency) {
            return new Way(product, ownCurrency, null, false, evidence, amongPrices, null);
        }

        Way through(@Nullable String ownCurrency, StateNode seen) {
            String who = seen.seller() == null ? seller : seen.seller();
            return new Way(owner, ownCurrency, who, chosen || seen.chosen(), evidence, amongPrices, variants);
        }
    }

    /** @param label what the script calls the document: a variable, an event; null if it has no name */
    void read(Json document, Place place, @Nullable String label) {
        Way start = label == null ? Way.START : Way.START.through(StateKeys.of(label), document, place);
        visit(new StateCache(document), document, place, start, 0);
    }

    List<DeclaredProduct> products() {
        products.forEach(StateProduct::noteInGroup);
        return products.stream()
                .filter(StateProduct::isWorthTelling)
                .limit(MAX_PRODUCTS)
                .map(StateProduct::declared)
                .toList();
    }

    private void visit(StateCache cache, Json value, Place place, Way way, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            return;
        }
        switch (value) {
            case Fields fields -> visitNode(cache, cache.resolve(fields), place, way, depth);
            case Elements(var values) -> {
                Way said = way.with(eventOf(values));
                for (int i = 0; i < values.size(); i++) {
                    if (!(values.get(i) instanceof Json.Literal)) {
                        visit(cache, values.get(i), place.element(i), said, depth + 1);
                    }
                }
            }
            default -> {}
        }
    }

    /** {@code ["event", "view_item", {...}]} as tag managers queue it. */
    private @Nullable Evidence eventOf(List<Json> values) {
        for (int i = 0; i < Math.min(values.size(), 3); i++) {
            if (values.get(i) instanceof Text(String text) && text.length() < 40) {
                Evidence said = StateKeys.of(text).surroundings();
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private void visitNode(StateCache around, Fields node, Place place, Way way, int depth) {
        StateCache cache = StateCache.isCache(node) ? new StateCache(node) : around;
        StateNode seen = StateNode.of(node);
        String currency = seen.currency() == null ? way.currency() : seen.currency();
        Way said = way.with(
                node.get("event") instanceof Text(String event)
                        ? StateKeys.of(event).surroundings()
                        : null);
        Way placed = seen.listed() && said.evidence() == null ? said.with(Evidence.LISTED) : said;
        boolean identified = seen.identifiesProduct() || (way.owner() == null && address.names(id(node)));
        List<DeclaredPrice> prices = seen.priced() && (identified || !way.amongPrices())
                ? StatePrices.of(node, place, currency, cache)
                : List.of();
        Fields named = seen.named() || prices.isEmpty() ? node : StateNode.describedBy(node);
        Way below = identified || named != node || (seen.named() && !way.amongPrices())
                ? placed.from(product(node, named, place, placed, prices), currency)
                : said.through(currency, seen);
        if (below.owner() == said.owner() && said.owner() != null && !prices.isEmpty()) {
            said.owner().addOffer(place, StateFacts.of(node), below.seller(), below.chosen(), prices);
        }
        visitMembers(cache, node, place, below, depth);
    }

    private static @Nullable String id(Fields node) {
        Json id = node.get("id");
        return id == null ? null : id.text();
    }

    private StateProduct product(Fields node, Fields named, Place place, Way way, List<DeclaredPrice> prices) {
        StateProduct owner = way.variants() == null ? null : way.owner();
        StateProduct product = new StateProduct(place, named, way.evidence(), owner);
        if (way.owner() == null && way.variants() != null) {
            product.belongTo(way.variants());
        }
        if (!prices.isEmpty()) {
            product.addOffer(place, StateFacts.of(node), null, false, prices);
        }
        products.add(product);
        return product;
    }

    private static Json numbered(Map.Entry<String, Json> member) {
        return KeyedRecords.listed(member.getKey(), KeyedRecords.identified(member.getKey(), member.getValue()));
    }

    private void visitMembers(StateCache cache, Fields node, Place place, Way way, int depth) {
        for (Map.Entry<String, Json> member : node.members().entrySet()) {
            Json value = way.isAmongVariants() ? member.getValue() : numbered(member);
            if (value instanceof Fields || value instanceof Elements) {
                Place at = place.member(member.getKey());
                Way below = way.through(StateKeys.of(member.getKey()), value, at);
                visit(cache, value, at, value == member.getValue() ? below : below.with(Evidence.LISTED), depth + 1);
            }
        }
    }
}
