package dev.dealwire.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit's bytes say by today's rules, where that is not what was read then.
 *
 * @param outcome how the visit ends now
 * @param reason why it brings no terms; null if it brings some
 * @param terms null if the observation is withdrawn
 * @param held what waits for an editor from now on; null if the reading is believed, or there is none
 */
public record Correction(
        ArchivedVisit visit,
        VisitOutcome outcome,
        @Nullable String reason,
        @Nullable OfferTerms terms,
        VisitFinding.@Nullable Held held) {

    public static Correction of(ArchivedVisit visit, VisitFinding finding) {
        return switch (finding) {
            case VisitFinding.Seen seen -> new Correction(visit, VisitOutcome.PRICED, null, seen.terms(), null);
            case VisitFinding.Held held ->
                new Correction(visit, VisitOutcome.IMPLAUSIBLE, held.reason().word(), null, held);
            case VisitFinding.Nothing nothing -> new Correction(visit, nothing.outcome(), nothing.reason(), null, null);
            case VisitFinding.NotModified() ->
                throw new IllegalArgumentException("found an archived page not modified, wanted its reading");
        };
    }

    public Instant at() {
        return visit.visitedAt();
    }
}
