package dev.dealwire.extract.data;

import java.util.List;
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

    /** Whether it has a number that only one product has. */
    public boolean hasNumber() {
        return gtin != null || mpn != null || sku != null || productId != null || asin != null;
    }

    /** Where the product itself names no number, its only offer's is meant. */
    DeclaredIdentity completedBy(List<DeclaredOffer> offers) {
        if (offers.size() != 1 || (sku != null && gtin != null)) {
            return this;
        }
        DeclaredOffer only = offers.getFirst();
        return new DeclaredIdentity(
                name,
                brand,
                gtin == null ? only.gtin() : gtin,
                mpn,
                sku == null ? only.sku() : sku,
                productId,
                asin,
                url,
                image);
    }
}
