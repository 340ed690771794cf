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
 * @param expiry when it is over by itself; null if it is no deal
 */
public record StandingDeal(
        ListingId listing,
        long change,
        @Nullable ReferenceFinding reference,
        PriceComparison comparison,
        Set<Reason> reasons,
        @Nullable Instant endedAt,
        @Nullable DealExpiry expiry) {

    private static final Set<Reason> TIME = Set.of(Reason.STALE, Reason.EVENT_OVER);

    public StandingDeal {
        reasons = Set.copyOf(reasons);
    }

    /** Whether it is a deal, or was one until its time ran out; what is shown of such a one grows old by itself. */
    public boolean isCarried() {
        return reference != null && TIME.containsAll(reasons);
    }

    public boolean isLive() {
        return reasons.isEmpty();
    }

    /** Every reason against it at a moment, the one that came with time among them; empty for a deal. */
    public Set<Reason> reasonsAt(Instant now) {
        return isLive() && expiry != null && !now.isBefore(expiry.at()) ? Set.of(expiry.reason()) : reasons;
    }
}
