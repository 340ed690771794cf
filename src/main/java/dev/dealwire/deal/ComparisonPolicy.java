package dev.dealwire.deal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.StreetPrice;
import dev.dealwire.history.Window;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    Map<ListingId, PriceComparison> compare(Collection<ListingPrice> prices, Instant now) {
        Window window = Window.ofDays(rule.windowDays(), now);
        List<PastQuestion> ofWindow = questions(prices, _ -> window);
        Map<ListingId, Sightings> seen = history.sightings(ofWindow);
        Past past = new Past(
                seen,
                inflated(prices, seen, now),
                // of the days before the price appeared, so that it is not compared with itself
                history.sightings(questions(prices, price -> Window.ofDays(MONTH, price.since()))),
                history.streetPrices(ofWindow),
                history.daysOfferedAbove(ofWindow),
                lowest(prices));
        return prices.stream().collect(toMap(ListingPrice::listing, price -> compare(price, past)));
    }

    private PriceComparison compare(ListingPrice price, Past past) {
        ListingId listing = price.listing();
        Money current = price.terms().currentPrice();
        Sightings seen = past.seen().get(listing);
        Sightings before = past.beforePrice().get(listing);
        return new PriceComparison(
                current,
                claimed(price),
                past.inflated().contains(listing),
                past.street().get(listing),
                before == null ? null : before.lowest(),
                seen == null ? null : score(seen, past.daysDearer().getOrDefault(listing, 0)),
                past.lowest().get(listing));
    }

    /** What the shop says it would cost otherwise; null if it says nothing, or says it in another currency. */
    private static @Nullable Money claimed(ListingPrice price) {
        ReferencePrice stated = price.terms().referencePrice();
        Currency currency = price.terms().currentPrice().currency();
        return stated == null || !stated.money().currency().equals(currency) ? null : stated.money();
    }

    /** Claims above all that was seen, of listings that were looked at often enough to have seen it. */
    private Set<ListingId> inflated(Collection<ListingPrice> prices, Map<ListingId, Sightings> seen, Instant now) {
        List<ListingPrice> suspects = prices.stream()
                .filter(price -> isAbove(claimed(price), seen.get(price.listing())))
                .toList();
        return history.sightings(questions(suspects, _ -> Window.ofDays(MONTH, now))).entrySet().stream()
                .filter(month -> month.getValue().coverage().hasNoGapOver(rule.greatestGapDays()))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static boolean isAbove(@Nullable Money claimed, @Nullable Sightings seen) {
        return claimed != null && seen != null && claimed.isGreaterThan(seen.highest());
    }

    private DealScore score(Sightings seen, int daysDearer) {
        return DealScore.of(daysDearer, rule.windowDays(), seen.coverage());
    }

    /** As of the moment a price appeared, so that it says the same as long as the price stands. One that never moved is none. */
    private Map<ListingId, LowestPrice> lowest(Collection<ListingPrice> prices) {
        Map<ListingId, Sightings> before =
                history.sightings(questions(prices, price -> Window.ofDays(rule.windowDays(), price.since())));
        Map<ListingId, Window> spans = new HashMap<>();
        for (ListingPrice price : prices) {
            Sightings past = before.get(price.listing());
            if (past != null && isLowest(price.terms().currentPrice(), past)) {
                spans.put(price.listing(), new Window(past.firstAt(), price.since()));
            }
        }
        return lowest(prices, spans);
    }

    private static boolean isLowest(Money current, Sightings past) {
        return !past.lowest().isLessThan(current) && past.highest().isGreaterThan(current);
    }

    private Map<ListingId, LowestPrice> lowest(Collection<ListingPrice> prices, Map<ListingId, Window> spans) {
        List<ListingPrice> candidates = prices.stream()
                .filter(price -> spans.containsKey(price.listing()))
                .toList();
        Map<ListingId, LowestPrice> lowest = new HashMap<>();
        history.sightings(questions(candidates, price -> requireNonNull(spans.get(price.listing()))))
                .forEach((listing, past) -> {
                    if (isEnough(past.coverage())) {
                        lowest.put(listing, lowest(past.coverage(), requireNonNull(spans.get(listing))));
                    }
                });
        return lowest;
    }

    private boolean isEnough(Coverage coverage) {
        return coverage.observations() + 1 >= rule.leastObservations() && coverage.hasNoGapOver(rule.greatestGapDays());
    }

    private static LowestPrice lowest(Coverage coverage, Window span) {
        return new LowestPrice(
                coverage.observations() + 1, Math.toIntExact(span.length().toDays()));
    }

    private static List<PastQuestion> questions(
            Collection<ListingPrice> prices, Function<ListingPrice, Window> window) {
        return prices.stream()
                .map(price -> PastQuestion.aboutCurrentPrice(price, window.apply(price)))
                .toList();
    }

    /**
     * What the history answered of all listings.
     *
     * @param seen in the rule's window
     * @param inflated whose claimed prices are above all that was seen
     * @param beforePrice in the thirty days before the price appeared
     */
    private record Past(
            Map<ListingId, Sightings> seen,
            Set<ListingId> inflated,
            Map<ListingId, Sightings> beforePrice,
            Map<ListingId, StreetPrice> street,
            Map<ListingId, Integer> daysDearer,
            Map<ListingId, LowestPrice> lowest) {}
}
