package dev.dealwire.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit's bytes say by today's rules, where that is not what was read then.
 *
 * @param outcome how the visit ends now
 * @param reason why it brings no terms; null if it brings some
 * @param terms null if the observation is withdrawn
 */
public record Correction(
        ArchivedVisit visit,
        VisitOutcome outcome,
        @Nullable String reason,
        @Nullable OfferTerms terms) {

    public Instant at() {
        return visit.visitedAt();
    }
}
