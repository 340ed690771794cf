package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest terms seen on a listing.
 *
 * @param change the number of the price change that brought these terms
 * @param since when these terms were first seen
 * @param lastSeenAt when they were last seen; their age counts from here
 * @param visit the number of the visit that saw them last
 * @param standingAt when a visit told the standing last
 * @param standingVisit the number of that visit; another than {@code visit} where it saw no terms
 * @param title the page's own title at that time; null if it had none
 */
public record ListingPrice(
        ListingId listing,
        OfferTerms terms,
        long change,
        Instant since,
        Instant lastSeenAt,
        long visit,
        Standing standing,
        Instant standingAt,
        long standingVisit,
        @Nullable String title) {

    /** What became of the offer after its terms were last seen. */
    public enum Standing {
        OFFERED,
        SOLD_OUT,
        GONE
    }
}
