package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Microdata and RDFa items as the JSON-LD they would be, so that one reader serves all three. Only properties that say
 * something of products, offers and pages are kept.
 */
final class MarkupItems {

    private static final int MAX_VALUES = 5_000;
    private static final int MAX_TEXT = 1_000;
    private static final Map<String, String> SYNONYMS = Map.of(
            "hasPriceSpecification", "priceSpecification",
            "hasCurrencyValue", "price",
            "hasCurrency", "priceCurrency",
            "hasEAN_UCC-13", "gtin13",
            "hasMPN", "mpn",
            "hasStockKeepingUnit", "sku",
            "hasBrand", "brand",
            "includes", "itemOffered",
            "photo", "image",
            "pricecurrency", "priceCurrency");

    private static final List<String> TELLING = List.of("name", "price", "sku", "gtin13");

    private final MarkupSyntax syntax;
    private int values;

    MarkupItems(MarkupSyntax syntax) {
        this.syntax = syntax;
    }

    Json item(Element element) {
        return item(element, 0);
    }

    /** A page that forgot to open its item describes one product, unless a property of it comes twice. */
    Optional<Json> looseProduct(Element body) {
        Map<String, Json> members = new LinkedHashMap<>();
        addChildren(body, members, 0);
        boolean several = TELLING.stream().anyMatch(key -> members.get(key) instanceof Elements);
        if (several || TELLING.stream().noneMatch(members::containsKey)) {
            return Optional.empty();
        }
        members.put("@type", new Text("Product"));
        return Optional.of(new Fields(members));
    }

    private Fields item(Element element, int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        String types = syntax.types(element).strip();
        if (!types.isEmpty()) {
            members.put("@type", new Elements(types(types)));
        }
        addIdentifier(element, members);
        addChildren(element, members, depth);
        for (String id : element.attr("itemref").split("\\s+")) {
            addReferenced(element, id, members, depth);
        }
        return new Fields(members);
    }

    private static List<Json> types(String attribute) {
        List<Json> types = new ArrayList<>();
        for (String type : attribute.split("\\s+")) {
            types.add(new Text(type));
        }
        return types;
    }

    private static void addIdentifier(Element element, Map<String, Json> members) {
        String id = element.hasAttr("itemid") ? element.attr("itemid") : element.attr("resource");
        if (!id.isBlank()) {
            members.put("@id", new Text(id));
        }
    }

    private void addReferenced(Element element, String id, Map<String, Json> members, int depth) {
        Element root = element.ownerDocument();
        Element referenced = id.isEmpty() || root == null ? null : root.getElementById(id);
        if (referenced != null && !element.parents().contains(referenced)) {
            add(referenced, members, depth);
        }
    }

    private void addChildren(Element element, Map<String, Json> members, int depth) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            add(child, members, depth);
        }
    }

    private void add(Element element, Map<String, Json> members, int depth) {
        if (depth > ReadingBudget.MAX_DEPTH * 4 || values > MAX_VALUES) {
            return;
        }
        String properties = syntax.properties(element);
        if (properties == null) {
            if (!syntax.isItem(element)) {
                addChildren(element, members, depth + 1);
            }
            return;
        }
        Json value = syntax.isItem(element) ? item(element, depth + 1) : MarkupValues.of(element, properties);
        for (String property : properties.strip().split("\\s+")) {
            put(members, property, value);
        }
        if (!syntax.isItem(element)) {
            addChildren(element, members, depth + 1);
        }
    }

    private void put(Map<String, Json> members, String property, @Nullable Json value) {
        if (value == null || (value instanceof Text(String text) && text.length() > MAX_TEXT)) {
            return;
        }
        values++;
        String bare = SchemaNode.bareName(property);
        members.merge(SYNONYMS.getOrDefault(bare, bare), value, MarkupItems::both);
    }

    private static Json both(Json first, Json second) {
        if (first.equals(second)) {
            return first;
        }
        List<Json> all = new ArrayList<>(first.asList());
        all.addAll(second.asList());
        return new Elements(all);
    }
}
