package dev.dealwire.deal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps still about a price that goes to and fro, until it has stood for a while; so a flapping page makes no flapping blurb. */
final class SteadinessPolicy {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST_RETURNS = 1;

    private final Duration settleTime;
    private final PriceHistory history;

    SteadinessPolicy(Duration settleTime, PriceHistory history) {
        this.settleTime = settleTime;
        this.history = history;
    }

    /** Those of them whose price has not settled. */
    Set<ListingId> unsettled(Collection<ListingPrice> prices, Instant now) {
        if (settleTime.isZero()) {
            return Set.of();
        }
        Window lately = new Window(now.minus(LATELY), now.plusMillis(1));
        return history.changes(prices.stream().collect(toMap(ListingPrice::listing, _ -> lately))).entrySet().stream()
                .filter(changes -> isUnsettled(PricePoint.moves(changes.getValue()), now))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private boolean isUnsettled(List<PricePoint> moves, Instant now) {
        return returns(moves) > MOST_RETURNS
                && moves.getLast().since().plus(settleTime).isAfter(now);
    }

    /** How often the price went back to the one before the last. */
    private static int returns(List<PricePoint> moves) {
        int returns = 0;
        for (int i = 2; i < moves.size(); i++) {
            if (moves.get(i).price().equals(moves.get(i - 2).price())) {
                returns++;
            }
        }
        return returns;
    }
}
