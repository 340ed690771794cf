package dev.dealwire.extract.data;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What names a schema.org product. */
final class SchemaIdentity {

    private static final List<String> GTIN_KINDS = List.of("gtin", "ean", "isbn", "upc");

    private SchemaIdentity() {}

    static DeclaredIdentity of(SchemaNode node) {
        String productId = node.text("productID", "productId");
        return new DeclaredIdentity(
                node.text("name", "title"),
                node.text("brand", "manufacturer"),
                gtin(node, productId),
                orElse(node.text("mpn"), () -> told(node, productId, List.of("mpn"))),
                orElse(node.text("sku"), () -> told(node, productId, List.of("sku"))),
                isPrefixed(productId) ? null : productId,
                orElse(node.text("asin"), () -> told(node, productId, List.of("asin"))),
                node.text("url", "mainEntityOfPage"),
                image(node));
    }

    static @Nullable String gtin(SchemaNode node, @Nullable String productId) {
        String gtin = node.text("gtin13", "gtin", "gtin12", "gtin14", "gtin8", "ean", "isbn");
        return gtin != null ? gtin : told(node, productId, GTIN_KINDS);
    }

    /** {@code productID="isbn:123"} or a property that carries its name beside its value. */
    private static @Nullable String told(SchemaNode node, @Nullable String productId, List<String> kinds) {
        for (String kind : kinds) {
            String value = prefixed(productId, kind);
            if (value == null) {
                value = orElse(named(node, "identifier", kind), () -> named(node, "additionalProperty", kind));
            }
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String prefixed(@Nullable String productId, String kind) {
        if (productId == null || !productId.toLowerCase(Locale.ROOT).startsWith(kind)) {
            return null;
        }
        int colon = productId.indexOf(':');
        return colon < 0 ? null : SchemaNode.clean(productId.substring(colon + 1));
    }

    private static boolean isPrefixed(@Nullable String productId) {
        return Stream.concat(GTIN_KINDS.stream(), Stream.of("sku", "mpn", "asin"))
                .anyMatch(kind -> prefixed(productId, kind) != null);
    }

    private static @Nullable String named(SchemaNode node, String key, String kind) {
        for (SchemaNode property : node.nodes(key)) {
            String name = property.text("propertyID", "name");
            if (name != null
                    && SchemaNode.bareName(name).toLowerCase(Locale.ROOT).startsWith(kind)) {
                return property.text("value");
            }
        }
        return null;
    }

    private static @Nullable String image(SchemaNode node) {
        for (SchemaNode image : node.nodes("image")) {
            String url = image.text("contentUrl", "url", "@id");
            if (url != null) {
                return url;
            }
        }
        return node.text("image");
    }

    private static @Nullable String orElse(@Nullable String text, Supplier<@Nullable String> other) {
        return text == null ? other.get() : text;
    }
}
