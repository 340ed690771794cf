package dev.dealwire.pipeline;

import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a visit comes to if its supply did not come, or says nothing of its listing. */
record SupplyEnding(
        VisitOutcome outcome, String reason, @Nullable String detail, Instant dueAt) {

    static SupplyEnding of(FetchOutcome outcome, Instant dueAt, Instant now) {
        return switch (outcome) {
            // a supply that is gone says nothing of the products in it
            case FetchOutcome.Gone(int status) -> new SupplyEnding(VisitOutcome.FAILED, "http_" + status, null, dueAt);
            case FetchOutcome.Blocked(int status) ->
                new SupplyEnding(VisitOutcome.BLOCKED, "http_" + status, null, dueAt);
            case FetchOutcome.Disallowed(FetchOutcome.Reason reason) ->
                new SupplyEnding(VisitOutcome.DISALLOWED, word(reason), null, dueAt);
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String _, @Nullable Duration wait)
            when reason.isPostponing() ->
                new SupplyEnding(VisitOutcome.POSTPONED, word(reason), wait == null ? null : until(now, wait), dueAt);
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String detail, @Nullable Duration wait) ->
                new SupplyEnding(VisitOutcome.FAILED, word(reason), detail, later(dueAt, now, wait));
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                throw new IllegalArgumentException("found a supply that came, wanted one that did not");
        };
    }

    /** It came, and nothing of it counts. */
    static SupplyEnding failed(String reason, @Nullable String detail, Instant dueAt) {
        return new SupplyEnding(VisitOutcome.FAILED, reason, detail, dueAt);
    }

    VisitResult of(PlannedVisit visit, Instant visitedAt) {
        VisitFinding nothing = new VisitFinding.Nothing(outcome, reason, detail);
        return new VisitResult(visit, visitedAt, nothing, null, null, null, dueAt);
    }

    private static String until(Instant now, Duration wait) {
        return now.plus(wait).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Instant later(Instant dueAt, Instant now, @Nullable Duration wait) {
        Instant asked = wait == null ? dueAt : now.plus(wait);
        return asked.isAfter(dueAt) ? asked : dueAt;
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
