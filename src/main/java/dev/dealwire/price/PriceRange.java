package dev.dealwire.price;

import dev.dealwire.money.Money;

/** From the cheapest to the dearest variant, where the page gives a range instead of a price. Its floor is not a price anyone was quoted. */
public record PriceRange(Money minimum, Money maximum) {

    /** @throws IllegalArgumentException if {@code minimum} is above {@code maximum} */
    public PriceRange {
        if (minimum.isGreaterThan(maximum)) {
            throw new IllegalArgumentException("found a range from " + minimum + " to " + maximum);
        }
    }
}
