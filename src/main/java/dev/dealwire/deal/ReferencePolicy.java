package dev.dealwire.deal;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.ReferenceRule;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Finds the price that a markdown may be measured from, as a market demands it. */
interface ReferencePolicy {

    /** Leaves out where there is nothing to measure from: no price is stated, or none was known before the reduction. */
    Map<ListingId, ReferenceFinding> find(Collection<ListingPrice> prices, Instant now);

    static ReferencePolicy of(ReferenceRule rule, PriceHistory history) {
        return switch (rule) {
            case ReferenceRule.Offered offered -> new OfferedReferencePolicy(offered, history);
            case ReferenceRule.PriorLowest prior -> new PriorLowestReferencePolicy(prior, history);
        };
    }
}
