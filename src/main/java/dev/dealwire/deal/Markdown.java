package dev.dealwire.deal;

import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;

/** A current price below a reference price, with what a buyer saves. */
public record Markdown(Money reference, Money current) {

    /** @throws IllegalArgumentException unless the reference is above the current price */
    public Markdown {
        if (!reference.isGreaterThan(current)) {
            throw new IllegalArgumentException(
                    "found reference " + reference + " and current " + current + ", wanted a reference above current");
        }
    }

    public Money saving() {
        return reference.minus(current);
    }

    public Percent percentOff() {
        return Percent.off(reference, current);
    }
}
