package dev.dealwire.deal;

import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferencePrice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stated reference counts if the product was really offered at it, recently and for a substantial time (16 CFR 233.1). */
final class OfferedReferencePolicy implements ReferencePolicy {

    private final ReferenceRule.Offered rule;
    private final PriceHistory history;

    OfferedReferencePolicy(ReferenceRule.Offered rule, PriceHistory history) {
        this.rule = rule;
        this.history = history;
    }

    @Override
    public Optional<ReferenceFinding> find(ListingPrice price, Instant now) {
        ReferencePrice stated = price.terms().referencePrice();
        return stated == null ? Optional.empty() : Optional.of(weigh(price, stated, now));
    }

    private ReferenceFinding weigh(ListingPrice price, ReferencePrice stated, Instant now) {
        Instant from = now.minus(Duration.ofDays(rule.windowDays()));
        int days = history.daysSeenAtOrAbove(price.listing(), stated.money(), from, now);
        return new ReferenceFinding(
                stated.money(), stated.kind(), verdict(price, stated.money(), days, from, now), days);
    }

    private Verdict verdict(ListingPrice price, Money stated, int days, Instant from, Instant now) {
        if (days >= rule.leastDays()) {
            return Verdict.CARRIED;
        }
        return wasKnownThroughout(price, stated, from, now) ? Verdict.REFUTED : Verdict.UNVERIFIED;
    }

    private boolean wasKnownThroughout(ListingPrice price, Money stated, Instant from, Instant now) {
        List<PricePoint> changes = history.changes(price.listing(), from, now);
        return !changes.isEmpty()
                && !changes.getFirst().since().isAfter(from)
                && changes.stream().allMatch(point -> point.price().currency().equals(stated.currency()));
    }
}
