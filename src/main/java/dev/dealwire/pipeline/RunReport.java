package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, and why.
 *
 * @param outcomes how many visits to each merchant ended how; merchants without a visit are absent
 * @param troubles the visits that brought no price, in the order of their listings
 * @param slots what became of each slot, in the job's order
 */
public record RunReport(
        JobId job,
        long run,
        Instant scheduledAt,
        Instant endedAt,
        boolean succeeded,
        SortedMap<MerchantId, Map<VisitOutcome, Integer>> outcomes,
        List<Trouble> troubles,
        List<SlotResult> slots) {

    public RunReport {
        troubles = List.copyOf(troubles);
        slots = List.copyOf(slots);
    }

    /** How many visits the run had. */
    public int visits() {
        return outcomes.values().stream()
                .flatMap(merchant -> merchant.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A visit without a price. */
    public record Trouble(
            ListingId listing, VisitOutcome outcome, @Nullable String reason, @Nullable String detail) {}
}
