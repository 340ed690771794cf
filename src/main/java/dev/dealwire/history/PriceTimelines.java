package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.Optional;

/** Histories to be looked at, as against {@link PriceHistory}, which answers what rules ask. */
public interface PriceTimelines {

    /** The window includes its start and excludes its end. Empty if the listing was never seen at all. */
    Optional<PriceTimeline> find(ListingId listing, Instant from, Instant until);

    /** What is kept ready of a listing's windows. Empty if the listing was never seen. */
    Optional<PriceSummary> summary(ListingId listing);
}
