package dev.dealwire.deal;

import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reference is the lowest price of the window that ends where the reduction began, its own first moment excluded
 * (Directive 98/6/EC Article 6a; CJEU C-330/23). Steps of one progressive reduction count from the first step.
 */
final class PriorLowestReferencePolicy implements ReferencePolicy {

    /** How far back a progressive reduction is followed to its first step. */
    private static final Duration LONGEST_REDUCTION = Duration.ofDays(180);

    private final ReferenceRule.PriorLowest rule;
    private final PriceHistory history;

    PriorLowestReferencePolicy(ReferenceRule.PriorLowest rule, PriceHistory history) {
        this.rule = rule;
        this.history = history;
    }

    @Override
    public Optional<ReferenceFinding> find(ListingPrice price, Instant now) {
        Instant afterNow = now.plusMillis(1);
        List<PricePoint> changes =
                distinctPrices(history.changes(price.listing(), now.minus(LONGEST_REDUCTION), afterNow));
        int first = firstStep(changes);
        return first == 0
                ? Optional.empty()
                : prior(price, changes.getFirst().since(), changes.get(first).since());
    }

    private Optional<ReferenceFinding> prior(ListingPrice price, Instant knownSince, Instant began) {
        Instant from = began.minus(Duration.ofDays(rule.windowDays()));
        Verdict verdict = knownSince.isAfter(from) ? Verdict.UNVERIFIED : Verdict.CARRIED;
        return lowest(
                        history.changes(price.listing(), from, began),
                        price.terms().currentPrice())
                .map(prior -> new ReferenceFinding(
                        prior,
                        ReferenceKind.PRIOR,
                        verdict,
                        history.daysSeenAtOrAbove(price.listing(), prior, from, began)));
    }

    /** The index of the change that began the reduction in force; 0 if the price in force is not a reduced one. */
    private static int firstStep(List<PricePoint> changes) {
        int last = changes.size() - 1;
        int step = last;
        while (step > 0 && isReduction(changes.get(step - 1), changes.get(step))) {
            step--;
        }
        return step == last ? 0 : step + 1;
    }

    /** Without the changes that moved something else than the price, such as availability. */
    private static List<PricePoint> distinctPrices(List<PricePoint> changes) {
        List<PricePoint> distinct = new ArrayList<>();
        for (PricePoint point : changes) {
            if (distinct.isEmpty() || !point.price().equals(distinct.getLast().price())) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    private static boolean isReduction(PricePoint before, PricePoint after) {
        return after.price().currency().equals(before.price().currency())
                && after.price().isLessThan(before.price());
    }

    private static Optional<Money> lowest(List<PricePoint> points, Money current) {
        return points.stream()
                .map(PricePoint::price)
                .filter(price -> price.currency().equals(current.currency()))
                .min(Comparator.naturalOrder());
    }
}
