package dev.dealwire.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency, for every price, saving and threshold. The scale is never below the currency's own
 * minor unit (ISO 4217), so that {@code 20} dollars and {@code 20.00} dollars are equal; finer amounts, such as a fuel
 * price of 1.459 euro, keep the digits they were given, up to {@value #MAX_SCALE}.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The most decimals an amount may carry; what the database's {@code numeric(19,4)} holds. */
    public static final int MAX_SCALE = 4;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    /** @throws IllegalArgumentException if the amount is negative, has more than four decimals, or 16 or more integer digits */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = canonical(amount, currency);
    }

    /** @param amount plain decimal digits, such as {@code "19.99"}, in the currency's major unit */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The saving when going from {@code this} down to {@code lower}. */
    public Money minus(Money lower) {
        return new Money(amount.subtract(sameCurrency(lower).amount), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** @throws CurrencyMismatchException if the currencies differ: such amounts have no order */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The ISO 4217 code. */
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** Digits as machines exchange them: a point, no grouping, at least the currency's own decimals. */
    public String toDecimalString() {
        return amount.toPlainString();
    }

    /** For logs and tests, for example {@code USD 19.99}; readers get {@link MoneyFormat}. */
    @Override
    public String toString() {
        return currencyCode() + ' ' + toDecimalString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    private static BigDecimal canonical(BigDecimal amount, Currency currency) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("found a negative amount " + amount + ", wanted zero or more");
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("found an amount of 16 or more integer digits, wanted at most 15");
        }
        int minorDigits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE) {
            throw new IllegalArgumentException("found " + stripped.scale() + " decimals, wanted at most " + MAX_SCALE);
        }
        return stripped.setScale(Math.max(stripped.scale(), minorDigits));
    }
}
