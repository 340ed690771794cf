package dev.dealwire.publish;

import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;

/** What may be said of a current price, as {@code deal} decided it. A reason is the lower-case constant that {@code deal} gave. */
public sealed interface PriceClaim {

    /**
     * A deal: the price is below a reference price that the evidence carries.
     *
     * @param windowDays how many days the evidence covers
     */
    record Markdown(Money referencePrice, ReferenceKind kind, int windowDays) implements PriceClaim {}

    /** No deal: the price is printed alone, without "was" and without a percentage. */
    record PriceAlone(String reason) implements PriceClaim {}

    /** Nothing is said: the price goes to and fro, and what is printed now may be wrong by the time it is read. */
    record Unsettled(String reason) implements PriceClaim {}

    /** There was a deal on this listing in this slot, and there is none any more. */
    record Ended(String reason) implements PriceClaim {}
}
