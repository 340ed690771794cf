package dev.dealwire.history;

import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished visit.
 *
 * @param validators what to recognise the page by next time; null leaves the known ones
 * @param archived where the page's bytes lie; null if none came or none may be kept
 * @param dueAt when the listing should be visited again
 */
public record VisitResult(
        PlannedVisit visit,
        Instant visitedAt,
        VisitFinding finding,
        @Nullable Validators validators,
        @Nullable ArchiveReference archived,
        Instant dueAt) {}
