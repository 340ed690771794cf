package dev.dealwire.job;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import java.time.Duration;
import java.util.List;

/**
 * What one job tracks, when, what counts as a deal in it, and which slots it fills: a file in {@code jobs}.
 *
 * @param revisit how long a reading stays good enough; a listing visited less than this ago is not due
 */
public record JobDefinition(
        JobId id,
        String title,
        Schedule schedule,
        Duration revisit,
        MarketId market,
        List<TrackedListing> listings,
        DealCriteria deal,
        List<SlotDefinition> slots) {

    public JobDefinition {
        listings = List.copyOf(listings);
        slots = List.copyOf(slots);
    }
}
