package dev.dealwire.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Pairs of seeded random prices in twenty currencies, from none to three decimals, with round and equal ones among them. */
record RandomPrices(Money reference, Money current) {

    static final long SEED = 5_022_026;

    static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "GBP", "CHF", "SEK", "PLN", "CZK", "HUF", "TRY", "INR", "BRL", "MXN", "JPY", "KRW", "VND",
            "CLP", "ISK", "KWD", "BHD", "TND");

    /** Prices of which the current one is never above the reference. */
    static Stream<RandomPrices> inCurrency(String code, int count) {
        Random random = new Random(SEED + code.hashCode());
        return Stream.generate(() -> pair(random, Currency.getInstance(code))).limit(count);
    }

    private static RandomPrices pair(Random random, Currency currency) {
        BigDecimal one = amount(random, currency);
        BigDecimal other = random.nextInt(20) == 0 ? one : amount(random, currency);
        return new RandomPrices(new Money(one.max(other), currency), new Money(one.min(other), currency));
    }

    private static BigDecimal amount(Random random, Currency currency) {
        long limit = BigDecimal.TEN.pow(1 + random.nextInt(10)).longValueExact();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextLong(limit), currency.getDefaultFractionDigits());
        return random.nextInt(5) == 0 ? amount.setScale(0, RoundingMode.UP) : amount;
    }
}
