package dev.dealwire.extract.visible;

import org.jspecify.annotations.Nullable;

/**
 * Numbers, brand and seller that a page prints behind their names, as in "EAN: 4006381333931" or a row of a table. Null where it
 * prints none of its own product.
 *
 * @param gtin checked against its last digit
 * @param mpn the manufacturer's own number
 * @param sku the shop's own number of the product or, on a page of adverts, of the advert
 * @param brand as printed
 * @param seller who sells it on a marketplace
 */
public record NamedFacts(
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String sku,
        @Nullable String brand,
        @Nullable String seller) {

    public static final NamedFacts NONE = new NamedFacts(null, null, null, null, null);
}
