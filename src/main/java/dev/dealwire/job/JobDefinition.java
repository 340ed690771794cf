package dev.dealwire.job;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import java.time.Duration;
import java.util.List;

/**
 * What one job tracks, when, what counts as a deal in it, and which slots it fills: a file in {@code jobs}.
 *
 * @param revisit how long a reading stays good enough; a listing visited less than this ago is not due
 * @param deadline a run that has worked for this long begins no further visit; what it did not reach is due first next time
 */
public record JobDefinition(
        JobId id,
        String title,
        Schedule schedule,
        Duration revisit,
        Duration deadline,
        MarketId market,
        List<TrackedListing> listings,
        DealCriteria deal,
        List<SlotDefinition> slots) {

    /** The deadline of a job that states none. */
    public static final Duration USUAL_DEADLINE = Duration.ofHours(6);

    /** A job with the usual deadline. */
    public JobDefinition(
            JobId id,
            String title,
            Schedule schedule,
            Duration revisit,
            MarketId market,
            List<TrackedListing> listings,
            DealCriteria deal,
            List<SlotDefinition> slots) {
        this(id, title, schedule, revisit, USUAL_DEADLINE, market, listings, deal, slots);
    }

    public JobDefinition {
        listings = List.copyOf(listings);
        slots = List.copyOf(slots);
    }
}
