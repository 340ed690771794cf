package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which candidate is the current price, or why none is.
 *
 * @param chosen null if there is no price
 * @param refusal null if there is one
 * @param sources how many independent sources name the chosen amount
 * @param margin by how much it leads the next amount
 * @param reason one sentence for an operator
 */
record PriceDecision(
        @Nullable AmountGroup chosen,
        OfferReading.@Nullable Reason refusal,
        int sources,
        int margin,
        boolean publishable,
        String reason,
        List<Candidate> considered) {

    PriceDecision {
        considered = List.copyOf(considered);
    }

    static PriceDecision none(OfferReading.Reason refusal, String reason, List<Candidate> considered) {
        return new PriceDecision(null, refusal, 0, 0, false, reason, considered);
    }

    PriceDecision tentative(String because) {
        String doubted = reason + "; tentative, since " + because;
        return new PriceDecision(chosen, refusal, sources, margin, false, doubted, considered);
    }

    @Nullable
    Money money() {
        return chosen == null ? null : chosen.money();
    }
}
