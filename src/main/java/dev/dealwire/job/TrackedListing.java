package dev.dealwire.job;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ListingId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One merchant's page for a product, as an operator wants it watched.
 *
 * @param name what readers call the product, in the editor's words; the page's own title is never printed
 * @param gtin the product's number; null if the operator does not say. Finds the offer in a feed
 * @param sku the merchant's own number for it, in a feed the item's id; null likewise
 */
public record TrackedListing(
        ListingId id,
        String name,
        URI url,
        @Nullable Gtin gtin,
        @Nullable String sku) {

    /** Known by its page alone. */
    public TrackedListing(ListingId id, String name, URI url) {
        this(id, name, url, null, null);
    }
}
