package dev.dealwire.pipeline;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a visit comes to if its supply did not come, or says nothing of its listing.
 *
 * @param notBefore until when the server asked to be left alone; null if it did not
 */
record SupplyEnding(
        VisitOutcome outcome,
        String reason,
        @Nullable String detail,
        @Nullable Instant notBefore) {

    private SupplyEnding(VisitOutcome outcome, String reason) {
        this(outcome, reason, null, null);
    }

    static SupplyEnding of(FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            // a supply that is gone says nothing of the products in it
            case FetchOutcome.Gone(int status) -> new SupplyEnding(VisitOutcome.FAILED, "http_" + status);
            case FetchOutcome.Blocked(int status) -> new SupplyEnding(VisitOutcome.BLOCKED, "http_" + status);
            case FetchOutcome.Disallowed(FetchOutcome.Reason reason) ->
                new SupplyEnding(VisitOutcome.DISALLOWED, Word.of(reason));
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String _, @Nullable Duration wait)
            when reason.isPostponing() -> postponed(Word.of(reason), wait == null ? null : until(now, wait));
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String detail, @Nullable Duration wait) ->
                new SupplyEnding(VisitOutcome.FAILED, Word.of(reason), detail, wait == null ? null : now.plus(wait));
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                throw new IllegalArgumentException("found a supply that came, wanted one that did not");
        };
    }

    /** It came, and nothing of it counts. */
    static SupplyEnding failed(String reason, @Nullable String detail) {
        return new SupplyEnding(VisitOutcome.FAILED, reason, detail, null);
    }

    static SupplyEnding unparseable(String reason) {
        return new SupplyEnding(VisitOutcome.UNPARSEABLE, reason);
    }

    static SupplyEnding postponed(String reason, @Nullable String detail) {
        return new SupplyEnding(VisitOutcome.POSTPONED, reason, detail, null);
    }

    /** @param dueAt when the listing is due if nobody asked for more time */
    VisitResult of(PlannedVisit visit, Instant visitedAt, Instant dueAt) {
        VisitFinding nothing = new VisitFinding.Nothing(outcome, reason, detail);
        Instant due = notBefore != null && notBefore.isAfter(dueAt) ? notBefore : dueAt;
        return new VisitResult(visit, visitedAt, nothing, null, null, null, due);
    }

    private static String until(Instant now, Duration wait) {
        return now.plus(wait).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
