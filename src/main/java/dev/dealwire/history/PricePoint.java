package dev.dealwire.history;

import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The current price of a listing from a moment on. */
public record PricePoint(Instant since, Money price) {

    /**
     * Without the changes that moved something else than the price, such as availability.
     *
     * @param changes oldest first
     */
    public static List<PricePoint> moves(List<PricePoint> changes) {
        List<PricePoint> moves = new ArrayList<>();
        for (PricePoint change : changes) {
            if (moves.isEmpty() || !change.price().equals(moves.getLast().price())) {
                moves.add(change);
            }
        }
        return moves;
    }
}
