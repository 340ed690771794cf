package dev.dealwire.history;

import dev.dealwire.fetch.ArchiveReference;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished visit.
 *
 * @param recognition what to recognise the page by next time; null leaves what is known
 * @param movedTo where the listing lives for good from now on; null if it did not move
 * @param archived where the page's bytes lie; null if none came or none may be kept
 * @param dueAt when the listing should be visited again; a postponed visit leaves it as it was
 * @param rate how often the listing changes, this visit counted
 */
public record VisitResult(
        PlannedVisit visit,
        Instant visitedAt,
        VisitFinding finding,
        @Nullable Recognition recognition,
        @Nullable URI movedTo,
        @Nullable ArchiveReference archived,
        Instant dueAt,
        ChangeRate rate) {

    /** A result from which nothing is learned of how often the listing changes. */
    public VisitResult(
            PlannedVisit visit,
            Instant visitedAt,
            VisitFinding finding,
            @Nullable Recognition recognition,
            @Nullable URI movedTo,
            @Nullable ArchiveReference archived,
            Instant dueAt) {
        this(visit, visitedAt, finding, recognition, movedTo, archived, dueAt, visit.rate());
    }

    /** The same result, from which something was learned of how often the listing changes. */
    public VisitResult withRate(ChangeRate learned, Instant due) {
        return new VisitResult(visit, visitedAt, finding, recognition, movedTo, archived, due, learned);
    }
}
