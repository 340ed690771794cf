package dev.dealwire.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A whole percentage from 0 to 100, the only kind a blurb prints. Rounded down, so that no reader is ever promised more
 * than the two prices carry; 0 means "less than one percent" and prints nothing.
 */
public record Percent(int value) implements Comparable<Percent> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("found " + value + " percent, wanted 0 to 100");
        }
    }

    /**
     * The share of {@code reference} that is saved when {@code current} is paid. This is the one place where a
     * percentage is computed.
     *
     * @throws CurrencyMismatchException if the currencies differ
     * @throws IllegalArgumentException if {@code reference} is zero or below {@code current}
     */
    public static Percent off(Money reference, Money current) {
        if (reference.isZero() || reference.isLessThan(current)) {
            throw new IllegalArgumentException("found reference " + reference + " and current " + current
                    + ", wanted a reference above zero and not below current");
        }
        BigDecimal saving = reference.minus(current).amount();
        return new Percent(saving.multiply(HUNDRED)
                .divide(reference.amount(), 0, RoundingMode.DOWN)
                .intValueExact());
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
