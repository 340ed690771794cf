package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.StatedProduct;
import org.jspecify.annotations.Nullable;

/** What one visit found, before it is known whether that is news. */
public sealed interface VisitFinding {

    /** The reason, whatever was worked on, where it ended in an error of ours. */
    String INTERNAL_ERROR = "internal_error";

    /** Terms were read; whether they changed is for the history to say. */
    record Seen(OfferTerms terms, @Nullable String title, StatedProduct product) implements VisitFinding {

        /** Where nothing but the title tells what is offered. */
        public Seen(OfferTerms terms, @Nullable String title) {
            this(terms, title, StatedProduct.UNKNOWN);
        }
    }

    /** The server vouched that the known terms still stand. */
    record NotModified() implements VisitFinding {}

    /** Terms were read that the history makes hard to believe; they are held, and the last good ones stay. */
    record Held(OfferTerms terms, @Nullable String title, Implausibility reason) implements VisitFinding {}

    /**
     * No terms.
     *
     * @param reason a constant of the stage that ended the visit, in lower case
     * @param detail what was found, for the operator; null if the reason says it all
     * @param stock what the page says of its stock although it shows no price; null if it says nothing or is none
     */
    record Nothing(
            VisitOutcome outcome,
            String reason,
            @Nullable String detail,
            @Nullable Availability stock) implements VisitFinding {

        public Nothing(VisitOutcome outcome, String reason, @Nullable String detail) {
            this(outcome, reason, detail, null);
        }
    }
}
