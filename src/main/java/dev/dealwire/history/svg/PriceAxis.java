package dev.dealwire.history.svg;

import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Heights of prices between two round amounts, a little outside the lowest and the highest. */
record PriceAxis(BigDecimal bottom, BigDecimal step, int steps, Currency currency, int highY, int lowY) {

    private static final int MOST_STEPS = 6;
    private static final List<BigDecimal> ROUND =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    /** @param prices at least one, all of one currency */
    static PriceAxis over(Collection<Money> prices, int highY, int lowY) {
        BigDecimal low = Collections.min(prices).amount();
        BigDecimal high = Collections.max(prices).amount();
        Currency currency = prices.iterator().next().currency();
        BigDecimal finest = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        return Stream.iterate(finest, unit -> unit.movePointRight(1))
                .flatMap(unit -> ROUND.stream().map(unit::multiply))
                .filter(step -> step.remainder(finest).signum() == 0)
                .map(step -> fit(low, high, step, currency, highY, lowY))
                .filter(axis -> axis.steps() <= MOST_STEPS)
                .findFirst()
                .orElseThrow();
    }

    private static PriceAxis fit(
            BigDecimal low, BigDecimal high, BigDecimal step, Currency currency, int highY, int lowY) {
        BigDecimal below = low.divide(step, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        BigDecimal above = high.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        BigDecimal bottom = below.max(BigDecimal.ZERO);
        return new PriceAxis(bottom.multiply(step), step, above.subtract(bottom).intValue(), currency, highY, lowY);
    }

    List<Money> marks() {
        return Stream.iterate(bottom, mark -> mark.add(step))
                .limit(steps + 1L)
                .map(amount -> new Money(amount, currency))
                .toList();
    }

    /** Rounded down to a tenth of a pixel. */
    BigDecimal y(Money price) {
        BigDecimal share = price.amount()
                .subtract(bottom)
                .divide(step.multiply(BigDecimal.valueOf(steps)), 6, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(lowY)
                .subtract(share.multiply(BigDecimal.valueOf((long) lowY - highY)))
                .setScale(1, RoundingMode.DOWN);
    }
}
