package dev.dealwire.job;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one job tracks, when, what counts as a deal in it, and which slots it fills: a file in {@code jobs}.
 *
 * @param revisit how long a reading stays good enough on average: as many requests are made as if each listing were visited
 *     at this interval
 * @param revisitBounds between which intervals a listing's own is chosen; null for the usual ones around {@code revisit}
 * @param deadline a run that has worked for this long begins no further visit; what it did not reach is due first next time
 * @param discover where listings are found that nobody wrote down; they are tracked, and no slot shows them
 * @param event null if there is none
 */
public record JobDefinition(
        JobId id,
        String title,
        Schedule schedule,
        Duration revisit,
        @Nullable RevisitBounds revisitBounds,
        Duration deadline,
        @Nullable JobEvent event,
        MarketId market,
        List<TrackedListing> listings,
        List<DiscoveryRule> discover,
        DealCriteria deal,
        List<SlotDefinition> slots) {

    /** The deadline of a job that states none. */
    public static final Duration USUAL_DEADLINE = Duration.ofHours(6);

    /** A job without an event or rules of discovery, with the usual bounds and deadline. */
    public JobDefinition(
            JobId id,
            String title,
            Schedule schedule,
            Duration revisit,
            MarketId market,
            List<TrackedListing> listings,
            DealCriteria deal,
            List<SlotDefinition> slots) {
        this(id, title, schedule, revisit, null, USUAL_DEADLINE, null, market, listings, List.of(), deal, slots);
    }

    public JobDefinition {
        listings = List.copyOf(listings);
        discover = List.copyOf(discover);
        slots = List.copyOf(slots);
    }

    /** How long a reading stays good enough on average at that moment. */
    public Duration revisitAt(Instant moment) {
        return event != null && event.covers(moment, schedule.zone()) ? event.revisit() : revisit;
    }

    /** Between which intervals a listing's own is chosen at that moment. */
    public RevisitBounds boundsAt(Instant moment) {
        boolean inEvent = event != null && event.covers(moment, schedule.zone());
        return inEvent || revisitBounds == null ? RevisitBounds.around(revisitAt(moment)) : revisitBounds;
    }

    /** What counts as a deal; deals end with the event where no other end was announced. */
    public DealCriteria criteria() {
        return event == null || deal.endsAt() != null ? deal : deal.endingAt(event.endsAt(schedule.zone()));
    }

    /** The same job, watching more. */
    public JobDefinition withMore(List<TrackedListing> more) {
        List<TrackedListing> all = new ArrayList<>(listings);
        all.addAll(more);
        return new JobDefinition(
                id, title, schedule, revisit, revisitBounds, deadline, event, market, all, discover, deal, slots);
    }
}
