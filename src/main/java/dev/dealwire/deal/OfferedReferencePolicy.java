package dev.dealwire.deal;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.Window;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stated reference counts if the product was really offered at it, recently and for a substantial time (16 CFR 233.1). */
final class OfferedReferencePolicy implements ReferencePolicy {

    private final ReferenceRule.Offered rule;
    private final PriceHistory history;

    OfferedReferencePolicy(ReferenceRule.Offered rule, PriceHistory history) {
        this.rule = rule;
        this.history = history;
    }

    @Override
    public Map<ListingId, ReferenceFinding> find(Collection<ListingPrice> prices, Instant now) {
        Window window = Window.ofDays(rule.windowDays(), now);
        Map<ListingId, ReferencePrice> stated = new HashMap<>();
        for (ListingPrice price : prices) {
            ReferencePrice reference = price.terms().referencePrice();
            if (reference != null) {
                stated.put(price.listing(), reference);
            }
        }
        List<PastQuestion> questions = stated.entrySet().stream()
                .map(one -> new PastQuestion(one.getKey(), one.getValue().money(), window))
                .toList();
        Map<ListingId, Sightings> seen = history.sightings(questions);
        Map<ListingId, Integer> offered = history.daysOfferedAtOrAbove(questions);
        Map<ListingId, ReferenceFinding> findings = new HashMap<>();
        stated.forEach((listing, reference) ->
                findings.put(listing, weigh(reference, window, seen.get(listing), offered.getOrDefault(listing, 0))));
        return findings;
    }

    private ReferenceFinding weigh(ReferencePrice stated, Window window, @Nullable Sightings seen, int days) {
        Coverage coverage = seen == null ? Coverage.none(window) : seen.coverage();
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
