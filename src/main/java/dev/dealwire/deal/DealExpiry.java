package dev.dealwire.deal;

import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.history.ListingPrice;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a deal is over by itself, and why: nothing depends on a later run to end it. */
public record DealExpiry(Instant at, Reason reason) {

    /**
     * @param greatestAge how long its price may be shown after it was last seen
     * @param endsAt when the event ends; null if that was not announced
     */
    public static DealExpiry of(ListingPrice price, Duration greatestAge, @Nullable Instant endsAt) {
        Instant staleAt = price.lastSeenAt().plus(greatestAge);
        return endsAt != null && price.lastSeenAt().isBefore(endsAt) && endsAt.isBefore(staleAt)
                ? new DealExpiry(endsAt, Reason.EVENT_OVER)
                : new DealExpiry(staleAt, Reason.STALE);
    }
}
