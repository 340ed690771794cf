package dev.dealwire.deal;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.Window;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    public Map<ListingId, ReferenceFinding> find(Collection<ListingPrice> prices, Instant now) {
        Map<ListingId, Reduction> reductions = reductions(prices, now);
        Map<ListingId, Window> windows = new HashMap<>();
        reductions.forEach((listing, reduction) -> windows.put(listing, reduction.window()));
        Map<ListingId, List<PricePoint>> before = history.changes(windows);
        Map<ListingId, Sightings> seen = history.sightings(
                reductions.values().stream().map(Reduction::question).toList());
        Map<ListingId, ReferenceFinding> findings = new HashMap<>();
        reductions.forEach((listing, reduction) -> lowest(
                        before.getOrDefault(listing, List.of()),
                        reduction.current().currency())
                .ifPresent(prior -> findings.put(listing, finding(reduction, prior, seen.get(listing)))));
        return findings;
    }

    private Map<ListingId, Reduction> reductions(Collection<ListingPrice> prices, Instant now) {
        Window whole = new Window(now.minus(LONGEST_REDUCTION), now.plusMillis(1));
        Map<ListingId, List<PricePoint>> changes =
                history.changes(prices.stream().collect(toMap(ListingPrice::listing, _ -> whole)));
        Map<ListingId, Reduction> reductions = new HashMap<>();
        for (ListingPrice price : prices) {
            reduction(price, PricePoint.moves(changes.getOrDefault(price.listing(), List.of())))
                    .ifPresent(reduction -> reductions.put(price.listing(), reduction));
        }
        return reductions;
    }

    private Optional<Reduction> reduction(ListingPrice price, List<PricePoint> changes) {
        int first = firstStep(changes);
        return first == 0
                ? Optional.empty()
                : Optional.of(reduction(
                        price, changes.getFirst().since(), changes.get(first).since()));
    }

    private Reduction reduction(ListingPrice price, Instant knownSince, Instant began) {
        boolean knownLongEnough = !knownSince.isAfter(began.minus(Duration.ofDays(rule.knownDays())));
        Window whole = Window.ofDays(rule.windowDays(), began);
        Window window = knownLongEnough && knownSince.isAfter(whole.from()) ? new Window(knownSince, began) : whole;
        return new Reduction(price, window, knownLongEnough);
    }

    private ReferenceFinding finding(Reduction reduction, Money prior, @Nullable Sightings seen) {
        Coverage coverage = seen == null ? Coverage.none(reduction.window()) : seen.coverage();
        return new ReferenceFinding(
                prior,
                ReferenceKind.PRIOR,
                verdict(prior, reduction.current(), coverage, reduction.knownLongEnough()),
                reduction.window(),
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

    /**
     * A reduction in force.
     *
     * @param window the time before it that its reference is looked for in
     * @param knownLongEnough whether the listing was seen for as long before it as the rule wants
     */
    private record Reduction(ListingPrice price, Window window, boolean knownLongEnough) {

        Money current() {
            return price.terms().currentPrice();
        }

        PastQuestion question() {
            return PastQuestion.aboutCurrentPrice(price, window);
        }
    }
}
