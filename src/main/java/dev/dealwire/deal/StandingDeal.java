package dev.dealwire.deal;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was kept.
 *
 * @param change the price change whose terms were assessed
 * @param reasons why it is no deal; empty for a deal
 * @param endedAt when it ceased to be a deal; null if it is one now or never was
 */
public record StandingDeal(
        ListingId listing,
        Instant assessedAt,
        long change,
        @Nullable ReferenceFinding reference,
        PriceComparison comparison,
        Set<Reason> reasons,
        @Nullable Instant endedAt) {

    public StandingDeal {
        reasons = Set.copyOf(reasons);
    }

    public boolean isLive() {
        return reasons.isEmpty();
    }
}
