package dev.dealwire.pipeline;

import static java.util.stream.Collectors.joining;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.discovery.Discoveries;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.pipeline.SlotResult.Change;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, and why.
 *
 * @param outcomes how many visits to each merchant ended how; merchants without a visit are absent
 * @param troubles the visits that were made and brought no price, in the order of their listings
 * @param postponed the visits that were not made, by merchant and reason
 * @param moves the listings that were found to have moved, until their definitions say so, too
 * @param feeds how the reading of each merchant's feed ended, in the order of the merchants; none where pages were read
 * @param discoveries what the looks of this run came to; none where none was due
 * @param slots what became of each slot, in the order of their ids
 */
public record RunReport(
        JobId job,
        long run,
        Instant scheduledAt,
        Instant endedAt,
        boolean succeeded,
        SortedMap<MerchantId, Map<VisitOutcome, Integer>> outcomes,
        List<Trouble> troubles,
        List<Postponement> postponed,
        List<Move> moves,
        List<FeedDelivery> feeds,
        List<Discoveries.Result> discoveries,
        List<SlotResult> slots) {

    public RunReport {
        troubles = List.copyOf(troubles);
        postponed = List.copyOf(postponed);
        moves = List.copyOf(moves);
        feeds = List.copyOf(feeds);
        discoveries = List.copyOf(discoveries);
        slots = List.copyOf(slots);
    }

    /** How many visits the run had. */
    public int visits() {
        return outcomes.values().stream()
                .flatMap(merchant -> merchant.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many visits ended so, over all merchants. */
    public int visits(VisitOutcome outcome) {
        return outcomes.values().stream()
                .mapToInt(merchant -> merchant.getOrDefault(outcome, 0))
                .sum();
    }

    /** How many visits and looks ended in an error of ours; the run fell short if there is one. */
    public long internalErrors() {
        return Stream.concat(
                        troubles.stream().map(Trouble::reason),
                        discoveries.stream().map(Discoveries.Result::stopped))
                .filter(VisitFinding.INTERNAL_ERROR::equals)
                .count();
    }

    /** One line for the log. */
    public String summary() {
        String counts = Arrays.stream(VisitOutcome.values())
                .filter(outcome -> visits(outcome) > 0)
                .map(outcome -> outcome.word() + "=" + visits(outcome))
                .collect(joining(" "));
        long published =
                slots.stream().filter(slot -> slot.change() == Change.PUBLISHED).count();
        String errors = internalErrors() == 0 ? "" : " internal_errors=" + internalErrors();
        return "run=%d job=%s scheduled=%s visits=%d %s slots_published=%d/%d%s"
                .formatted(run, job, scheduledAt, visits(), counts, published, slots.size(), errors);
    }

    /**
     * Visits that were not made; their listings are due first in the next run.
     *
     * @param until when asking would have been allowed again, as known at the run; null if that is not known
     */
    public record Postponement(
            MerchantId merchant,
            String reason,
            int visits,
            @Nullable Instant until) {}

    /** A listing whose merchant redirects to another address for good. */
    public record Move(ListingId listing, URI from, URI to) {}

    /** A visit without a price. */
    public record Trouble(
            ListingId listing,
            VisitOutcome outcome,
            @Nullable String reason,
            @Nullable String detail) {}
}
