package dev.dealwire.demo;

import dev.dealwire.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a sample shop shows of a product at the moment.
 *
 * @param crossedOut null if nothing is
 * @param broken whether the page has lost its mark-up: it answers, and says nothing of a price
 */
public record ShelfTag(Money current, @Nullable Money crossedOut, boolean soldOut, boolean broken) {

    static ShelfTag of(Money current, @Nullable Money crossedOut) {
        return new ShelfTag(current, crossedOut, false, false);
    }

    /** A price at or above the crossed-out one is no markdown any more. */
    ShelfTag withCurrent(Money price) {
        boolean stillLower = crossedOut != null && price.isLessThan(crossedOut);
        return new ShelfTag(price, stillLower ? crossedOut : null, soldOut, broken);
    }

    ShelfTag whenSoldOut() {
        return new ShelfTag(current, crossedOut, true, broken);
    }

    ShelfTag whenBroken() {
        return new ShelfTag(current, crossedOut, soldOut, true);
    }
}
