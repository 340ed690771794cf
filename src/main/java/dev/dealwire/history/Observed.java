package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.money.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One observation, with the bytes it leads back to.
 *
 * @param visit its number
 * @param notModified whether the server only vouched that the page was still the one known (304)
 * @param archived the page that carried the price, of this visit or of the one that the server vouched for; null if the
 *     merchant's pages are not kept
 */
public record Observed(
        long visit,
        ListingId listing,
        URI url,
        Instant at,
        Money price,
        boolean notModified,
        @Nullable ArchiveReference archived) {}
