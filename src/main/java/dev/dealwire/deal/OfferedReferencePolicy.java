package dev.dealwire.deal;

import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.Window;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
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
        return Optional.ofNullable(price.terms().referencePrice()).map(stated -> weigh(price, stated, now));
    }

    private ReferenceFinding weigh(ListingPrice price, ReferencePrice stated, Instant now) {
        Window window = Window.ofDays(rule.windowDays(), now);
        Coverage coverage = history.sightings(price.listing(), stated.money().currency(), window)
                .map(Sightings::coverage)
                .orElse(Coverage.none(window));
        int days = history.daysOfferedAtOrAbove(price.listing(), stated.money(), window);
        return new ReferenceFinding(stated.money(), stated.kind(), verdict(days, coverage), window, days, coverage);
    }

    /** Refuted only where the days that nobody looked could not make up for what is missing. */
    private Verdict verdict(int days, Coverage coverage) {
        if (days >= rule.leastDays()) {
            return Verdict.CARRIED;
        }
        int unknown = Math.max(0, rule.windowDays() - coverage.days());
        return days + unknown < rule.leastDays() ? Verdict.REFUTED : Verdict.UNVERIFIED;
    }
}
