package dev.dealwire.extract.visible;

import org.jspecify.annotations.Nullable;

/**
 * Numbers and brand that a page prints behind their names, as in "EAN: 4006381333931" or a row of a table. Null where it prints
 * none of its own product.
 *
 * @param gtin checked against its last digit
 * @param mpn the manufacturer's own number
 * @param sku the shop's own number of the product or, on a page of adverts, of the advert
 * @param brand as printed
 */
public record ShownIdentifiers(
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String sku,
        @Nullable String brand) {

    public static final ShownIdentifiers NONE = new ShownIdentifiers(null, null, null, null);
}
