package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One listing that a slot may show, with what was last seen of it.
 *
 * @param name what readers call the product, in the editor's words
 * @param url the listing's own page, before any affiliate link is made of it
 * @param offer the last good observation; null if there never was one
 */
public record Pick(
        ListingId listing,
        String name,
        MerchantProfile merchant,
        URI url,
        @Nullable ObservedOffer offer) {}
