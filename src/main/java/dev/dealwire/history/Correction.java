package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a visit's bytes say by today's rules, where that is not what was read then. */
public record Correction(ArchivedVisit visit, VisitFinding finding) {

    public Correction {
        if (finding instanceof VisitFinding.NotModified) {
            throw new IllegalArgumentException("found an archived page not modified, wanted its reading");
        }
    }

    public Instant at() {
        return visit.visitedAt();
    }

    /** How the visit ends now. */
    public VisitOutcome outcome() {
        return switch (finding) {
            case VisitFinding.Seen _ -> VisitOutcome.PRICED;
            case VisitFinding.Held _ -> VisitOutcome.IMPLAUSIBLE;
            case VisitFinding.Nothing nothing -> nothing.outcome();
            case VisitFinding.NotModified() -> VisitOutcome.NOT_MODIFIED;
        };
    }

    /** Why it brings no terms; null if it brings some. */
    public @Nullable String reason() {
        return switch (finding) {
            case VisitFinding.Held held -> held.reason().word();
            case VisitFinding.Nothing nothing -> nothing.reason();
            case VisitFinding.Seen _, VisitFinding.NotModified() -> null;
        };
    }

    /** Null if the observation is withdrawn. */
    public @Nullable OfferTerms terms() {
        return finding instanceof VisitFinding.Seen seen ? seen.terms() : null;
    }

    /** What waits for an editor from now on; null if the reading is believed, or there is none. */
    public VisitFinding.@Nullable Held held() {
        return finding instanceof VisitFinding.Held held ? held : null;
    }

    /** What the page says of its stock although it shows no price; null if it says nothing, or is believed. */
    public @Nullable Availability stock() {
        return finding instanceof VisitFinding.Nothing nothing ? nothing.stock() : null;
    }
}
