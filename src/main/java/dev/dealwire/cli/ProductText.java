package dev.dealwire.cli;

import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchedProduct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Products for people and for programs. */
final class ProductText {

    private ProductText() {}

    static String summary(MatchedProduct product) {
        StringBuilder text = new StringBuilder("product " + product.number() + "\n");
        product.listings()
                .forEach(listed -> text.append("  ")
                        .append(listed.listing())
                        .append("  ")
                        .append(Printable.line(listed.title().strip()))
                        .append('\n'));
        return text.toString();
    }

    static String whole(MatchedProduct product) {
        TextTable table = new TextTable("listing", "listing", "finding", "evidence");
        product.pairs()
                .forEach(pair -> table.row(
                        pair.one().toString(),
                        pair.other().toString(),
                        pair.finding(),
                        String.join("; ", pair.evidence())));
        return summary(product) + "\n" + table;
    }

    static String json(MatchedProduct product) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("product", product.number());
        fields.put(
                "listings", product.listings().stream().map(ProductText::fields).toList());
        fields.put("pairs", product.pairs().stream().map(ProductText::fields).toList());
        return JsonMapper.shared().writeValueAsString(fields) + "\n";
    }

    private static Map<String, Object> fields(ListedProduct listed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("listing", listed.listing().toString());
        fields.put("title", listed.title());
        return fields;
    }

    private static Map<String, Object> fields(MatchedProduct.Pair pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("listings", List.of(pair.one().toString(), pair.other().toString()));
        fields.put("finding", pair.finding());
        fields.put("evidence", pair.evidence());
        return fields;
    }
}
