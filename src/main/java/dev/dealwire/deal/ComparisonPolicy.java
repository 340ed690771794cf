package dev.dealwire.deal;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.Window;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a shop's claim beside the past, whatever a market's rule makes of it. */
final class ComparisonPolicy {

    private static final int MONTH = 30;

    private final SuperlativeRule rule;
    private final PriceHistory history;

    ComparisonPolicy(SuperlativeRule rule, PriceHistory history) {
        this.rule = rule;
        this.history = history;
    }

    PriceComparison compare(ListingPrice price, Instant now) {
        ListingId listing = price.listing();
        Money current = price.terms().currentPrice();
        ReferencePrice stated = price.terms().referencePrice();
        Money claimed = stated == null || !stated.money().currency().equals(current.currency()) ? null : stated.money();
        Window window = Window.ofDays(rule.windowDays(), now);
        Optional<Sightings> seen = history.sightings(listing, current.currency(), window);
        Optional<Sightings> month = history.sightings(listing, current.currency(), Window.ofDays(MONTH, now));
        return new PriceComparison(
                current,
                claimed,
                isInflated(claimed, seen, month),
                history.streetPrice(listing, current.currency(), window).orElse(null),
                monthLow(price).orElse(null),
                seen.map(past -> score(price, past.coverage(), window)).orElse(null),
                lowest(price).orElse(null));
    }

    /** Of the days before the price appeared, so that it is not compared with itself. */
    private Optional<Money> monthLow(ListingPrice price) {
        Window before = Window.ofDays(MONTH, price.since());
        return history.sightings(price.listing(), price.terms().currentPrice().currency(), before)
                .map(Sightings::lowest);
    }

    private boolean isInflated(@Nullable Money claimed, Optional<Sightings> seen, Optional<Sightings> month) {
        return claimed != null
                && seen.isPresent()
                && claimed.isGreaterThan(seen.get().highest())
                && month.isPresent()
                && month.get().coverage().hasNoGapOver(rule.greatestGapDays());
    }

    private DealScore score(ListingPrice price, Coverage coverage, Window window) {
        int dearer = history.daysOfferedAbove(price.listing(), price.terms().currentPrice(), window);
        return DealScore.of(dearer, rule.windowDays(), coverage);
    }

    /** As of the moment the price appeared, so that it says the same as long as the price stands. One that never moved is none. */
    private Optional<LowestPrice> lowest(ListingPrice price) {
        Money current = price.terms().currentPrice();
        Window before = Window.ofDays(rule.windowDays(), price.since());
        return history.sightings(price.listing(), current.currency(), before)
                .filter(past ->
                        !past.lowest().isLessThan(current) && past.highest().isGreaterThan(current))
                .flatMap(past -> lowest(price, new Window(past.firstAt(), price.since())));
    }

    private Optional<LowestPrice> lowest(ListingPrice price, Window span) {
        return history.sightings(price.listing(), price.terms().currentPrice().currency(), span)
                .map(Sightings::coverage)
                .filter(coverage -> coverage.observations() + 1 >= rule.leastObservations()
                        && coverage.hasNoGapOver(rule.greatestGapDays()))
                .map(coverage -> new LowestPrice(
                        coverage.observations() + 1,
                        Math.toIntExact(span.length().toDays())));
    }
}
