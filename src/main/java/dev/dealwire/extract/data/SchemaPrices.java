package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prices that one schema.org offer states, in its own members and in its price specifications. */
final class SchemaPrices {

    private static final Map<String, PriceRole> KEYS = Map.ofEntries(
            Map.entry("price", PriceRole.CURRENT),
            Map.entry("lowPrice", PriceRole.LOW),
            Map.entry("minPrice", PriceRole.LOW),
            Map.entry("highPrice", PriceRole.HIGH),
            Map.entry("maxPrice", PriceRole.HIGH),
            Map.entry("salePrice", PriceRole.SALE),
            Map.entry("regularPrice", PriceRole.REGULAR),
            Map.entry("originalPrice", PriceRole.REGULAR),
            Map.entry("oldPrice", PriceRole.REGULAR),
            Map.entry("listPrice", PriceRole.LIST),
            Map.entry("strikethroughPrice", PriceRole.STRIKETHROUGH),
            Map.entry("msrp", PriceRole.SUGGESTED));
    private static final int MAX_NESTING = 3;

    private final List<DeclaredPrice> prices = new ArrayList<>();
    private final SchemaNode offer;

    private SchemaPrices(SchemaNode offer) {
        this.offer = offer;
    }

    static List<DeclaredPrice> of(SchemaNode offer, @Nullable String currency) {
        SchemaPrices reader = new SchemaPrices(offer);
        reader.read(offer, currency, null, 0);
        return reader.prices;
    }

    private void read(SchemaNode node, @Nullable String currency, @Nullable PriceRole role, int depth) {
        for (String key : node.fields().members().keySet()) {
            String member = SchemaNode.memberName(key);
            PriceRole keyRole = KEYS.get(member);
            if (keyRole != null) {
                addAll(node, member, currency, role == null ? keyRole : within(role, keyRole));
            }
        }
        if (depth < MAX_NESTING) {
            readSpecifications(node, "priceSpecification", currency, depth);
            readSpecifications(node, "priceComponent", currency, depth);
        }
    }

    private void readSpecifications(SchemaNode node, String key, @Nullable String currency, int depth) {
        for (SchemaNode specification : node.nodes(key)) {
            String own = specification.text("priceCurrency", "currency");
            PriceRole role = SchemaPriceRoles.of(specification, isOnlyPrice(node));
            boolean part = "priceComponent".equals(key) && node.has("price") && role == PriceRole.CURRENT;
            read(specification, own == null ? currency : own, part ? PriceRole.OTHER : role, depth + 1);
        }
    }

    /** An offer that states a price of its own needs no specification to say what is paid. */
    private static boolean isOnlyPrice(SchemaNode node) {
        return !node.has("price") && node.members("priceSpecification").size() == 1;
    }

    /** A range within a role keeps the role only where it says more than "current". */
    private static PriceRole within(PriceRole role, PriceRole keyRole) {
        return role == PriceRole.CURRENT ? keyRole : role;
    }

    private void addAll(SchemaNode node, String key, @Nullable String currency, PriceRole role) {
        for (SchemaNode.Member member : node.members(key)) {
            add(node, member, currency, role);
        }
    }

    private void add(SchemaNode node, SchemaNode.Member member, @Nullable String currency, PriceRole role) {
        String text = SchemaNode.clean(member.value().text());
        String own = currency;
        if (text == null && member.value() instanceof Fields fields) {
            SchemaNode amount = new SchemaNode(fields, member.place(), node.index());
            text = amount.text("@value", "value", "amount", "price");
            String stated = amount.text("currency", "priceCurrency");
            own = stated == null ? currency : stated;
        }
        if (text != null) {
            PriceRole actual = role == PriceRole.CURRENT ? SchemaPriceRoles.restricted(offer) : role;
            prices.add(new DeclaredPrice(
                    text,
                    own,
                    actual,
                    0,
                    node.truth("valueAddedTaxIncluded"),
                    member.place().toString()));
        }
    }
}
