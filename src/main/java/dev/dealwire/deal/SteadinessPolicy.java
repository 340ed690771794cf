package dev.dealwire.deal;

import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    boolean isUnsettled(ListingPrice price, Instant now) {
        if (settleTime.isZero()) {
            return false;
        }
        List<PricePoint> points = history.changes(price.listing(), now.minus(LATELY), now.plusMillis(1));
        List<PricePoint> moves = moves(points);
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

    private static List<PricePoint> moves(List<PricePoint> points) {
        List<PricePoint> moves = new ArrayList<>();
        Money last = null;
        for (PricePoint point : points) {
            if (!point.price().equals(last)) {
                moves.add(point);
                last = point.price();
            }
        }
        return moves;
    }
}
