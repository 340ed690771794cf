package dev.dealwire.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What identifies a product on a page. An MPN means nothing without its brand, a SKU nothing without its merchant; null
 * where the page does not say.
 */
public record ProductIdentifiers(
        @Nullable Gtin gtin,
        @Nullable String mpn,
        @Nullable String sku,
        @Nullable String asin) {

    public static final ProductIdentifiers NONE = new ProductIdentifiers(null, null, null, null);
}
