package dev.dealwire.match;

import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ProductIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of the thing it sells.
 *
 * @param title the page's own
 * @param brand null if the page does not say
 * @param condition null if the page does not say, which the title may
 */
public record ListedProduct(
        ListingId listing,
        String title,
        @Nullable String brand,
        ProductIdentifiers identifiers,
        @Nullable ItemCondition condition) {}
