package dev.dealwire.catalog;

import org.jspecify.annotations.Nullable;

/** What a page or a feed says of the thing it offers, besides its title; null where it does not say. */
public record StatedProduct(
        @Nullable String brand,
        ProductIdentifiers identifiers,
        @Nullable ItemCondition condition) {

    public static final StatedProduct UNKNOWN = new StatedProduct(null, ProductIdentifiers.NONE, null);
}
