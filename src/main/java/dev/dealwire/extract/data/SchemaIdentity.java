package dev.dealwire.extract.data;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What names a schema.org product. */
final class SchemaIdentity {

    private static final List<String> PREFIXED = List.of("gtin", "ean", "isbn", "upc", "sku", "mpn", "asin");

    private SchemaIdentity() {}

    static DeclaredIdentity of(SchemaNode node) {
        String productId = node.text("productID", "productId");
        return new DeclaredIdentity(
                node.text("name", "title"),
                node.text("brand", "manufacturer"),
                gtin(node, productId),
                orElse(node.text("mpn"), () -> prefixed(productId, "mpn")),
                orElse(node.text("sku"), () -> prefixed(productId, "sku")),
                isPrefixed(productId) ? null : productId,
                orElse(node.text("asin"), () -> prefixed(productId, "asin")),
                node.text("url", "mainEntityOfPage"),
                image(node));
    }

    static @Nullable String gtin(SchemaNode node, @Nullable String productId) {
        String gtin = node.text("gtin13", "gtin", "gtin12", "gtin14", "gtin8", "ean", "isbn");
        if (gtin == null) {
            gtin = orElse(prefixed(productId, "gtin"), () -> prefixed(productId, "ean"));
        }
        if (gtin == null) {
            gtin = orElse(prefixed(productId, "isbn"), () -> prefixed(productId, "upc"));
        }
        return gtin == null ? orElse(named(node, "identifier"), () -> named(node, "additionalProperty")) : gtin;
    }

    /** {@code productID="isbn:123-456-789"} is the vocabulary's own way to say which number it is. */
    private static @Nullable String prefixed(@Nullable String productId, String kind) {
        if (productId == null || !productId.toLowerCase(Locale.ROOT).startsWith(kind)) {
            return null;
        }
        int colon = productId.indexOf(':');
        return colon < 0 ? null : SchemaNode.clean(productId.substring(colon + 1));
    }

    private static boolean isPrefixed(@Nullable String productId) {
        return productId != null && PREFIXED.stream().anyMatch(kind -> prefixed(productId, kind) != null);
    }

    /** A GTIN among properties that carry their name beside their value. */
    private static @Nullable String named(SchemaNode node, String key) {
        for (SchemaNode property : node.nodes(key)) {
            String name = property.text("propertyID", "name");
            if (name != null && isGtinName(name.toLowerCase(Locale.ROOT))) {
                return property.text("value");
            }
        }
        return null;
    }

    private static boolean isGtinName(String name) {
        return name.startsWith("gtin") || name.startsWith("ean") || "upc".equals(name) || "isbn".equals(name);
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

    private static @Nullable String orElse(
            @Nullable String text, java.util.function.Supplier<@Nullable String> other) {
        return text == null ? other.get() : text;
    }
}
