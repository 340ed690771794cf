package dev.dealwire.extract.data;

import org.jspecify.annotations.Nullable;

/** What names a declared product, each text as found; null where nothing is said. Nothing here has been checked. */
public record DeclaredIdentity(
        @Nullable String name,
        @Nullable String brand,
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String sku,
        @Nullable String productId,
        @Nullable String asin,
        @Nullable String url,
        @Nullable String image) {

    public static final DeclaredIdentity NONE =
            new DeclaredIdentity(null, null, null, null, null, null, null, null, null);
}
