package dev.dealwire.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of one listing's blurb may rest on.
 *
 * @param visit the observation of the current price
 * @param standingVisit the visit that told last whether it is offered; another where the page showed no price then
 * @param reference null if no reference price is carried
 * @param lowest null if no "lowest" may be said
 * @param stockReturn null if no "back in stock" may be said
 */
public record OfferEvidence(
        long visit,
        long standingVisit,
        @Nullable Basis reference,
        @Nullable Basis lowest,
        @Nullable Basis stockReturn) {

    /**
     * A rule with what was found under it.
     *
     * @param visits the observations found
     */
    public record Basis(String rule, String finding, List<Long> visits) {

        public Basis {
            visits = List.copyOf(visits);
        }
    }
}
