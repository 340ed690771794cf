package dev.dealwire.deal;

import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.Window;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
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
        Money current = price.terms().currentPrice();
        boolean knownLongEnough = !knownSince.isAfter(began.minus(Duration.ofDays(rule.knownDays())));
        Window whole = Window.ofDays(rule.windowDays(), began);
        Window window = knownLongEnough && knownSince.isAfter(whole.from()) ? new Window(knownSince, began) : whole;
        return lowest(history.changes(price.listing(), window.from(), began), current.currency())
                .map(prior -> finding(price, prior, window, knownLongEnough));
    }

    private ReferenceFinding finding(ListingPrice price, Money prior, Window window, boolean knownLongEnough) {
        Coverage coverage = history.sightings(price.listing(), prior.currency(), window)
                .map(Sightings::coverage)
                .orElse(Coverage.none(window));
        return new ReferenceFinding(
                prior,
                ReferenceKind.PRIOR,
                verdict(prior, price.terms().currentPrice(), coverage, knownLongEnough),
                window,
                coverage.days(),
                coverage);
    }

    /** One price that was as low is enough to refute a reduction, however little else is known. */
    private Verdict verdict(Money prior, Money current, Coverage coverage, boolean knownLongEnough) {
        if (!prior.isGreaterThan(current)) {
            return Verdict.REFUTED;
        }
        boolean known = knownLongEnough && coverage.observations() > 0 && coverage.hasNoGapOver(rule.greatestGapDays());
        return known ? Verdict.CARRIED : Verdict.UNVERIFIED;
    }

    /** The index of the change that began the reduction in force; 0 if the price in force is not a reduced one. */
    private int firstStep(List<PricePoint> changes) {
        int last = changes.size() - 1;
        int step = last;
        while (step > 0 && isReduction(changes.get(step - 1), changes.get(step))) {
            step--;
        }
        if (step == last) {
            return 0;
        }
        return rule.progressive() ? step + 1 : last;
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

    private static Optional<Money> lowest(List<PricePoint> points, Currency currency) {
        return points.stream()
                .map(PricePoint::price)
                .filter(price -> price.currency().equals(currency))
                .min(Comparator.naturalOrder());
    }
}
