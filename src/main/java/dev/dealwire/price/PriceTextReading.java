package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What one price text says: an amount, a range, a floor, or a refusal with its reason. */
public sealed interface PriceTextReading {

    /** The exact part of the text that was understood, sign and amount; the whole text where it was refused. */
    String text();

    /**
     * One amount, which may be zero: whether zero means "free" is not the text's to say.
     *
     * @param value in the currency's major unit, neither negative nor rounded
     */
    record Amount(BigDecimal value, CurrencyEvidence currency, String text) implements PriceTextReading {

        /** The amount as money; empty while the currency is not settled. */
        public Optional<Money> money() {
            return currency.settled().map(settled -> new Money(value, settled));
        }
    }

    /** From the least to the greatest amount, as in {@code $20.00 - $35.00}; the least is strictly below the greatest. */
    record Range(BigDecimal minimum, BigDecimal maximum, CurrencyEvidence currency, String text)
            implements PriceTextReading {

        /** The range as money; empty while the currency is not settled. */
        public Optional<PriceRange> money() {
            return currency.settled()
                    .map(settled -> new PriceRange(new Money(minimum, settled), new Money(maximum, settled)));
        }
    }

    /** Only the least amount, as in {@code ab 12,99 €}: a price of some variant, not of the one a reader looks at. */
    record Floor(BigDecimal minimum, CurrencyEvidence currency, String text) implements PriceTextReading {

        /** The floor as money; empty while the currency is not settled. */
        public Optional<Money> money() {
            return currency.settled().map(settled -> new Money(minimum, settled));
        }
    }

    /** No price, and why. */
    record Refused(Reason reason, String text) implements PriceTextReading {}

    /** Why a text gives no price; the lower-case name is also the metric tag. */
    enum Reason {
        /** Empty, or words only: "free", "sold out". */
        NO_DIGITS,
        /** Longer than any price text: more than {@value PriceTextParser#MAX_LENGTH} characters. */
        TOO_LONG,
        /** A separator that could group or begin decimals, and no evidence, or contradicting evidence, which it does. */
        AMBIGUOUS_SEPARATOR,
        /** Digits and separators that form no number: a date, a version, {@code 1.29.99}. */
        MALFORMED_NUMBER,
        /** More decimals than the currency has. */
        TOO_MANY_DECIMALS,
        /** More integer digits than money holds. */
        TOO_LARGE,
        /** More than one amount, and nothing that makes them a range: "was $25 now $20". */
        SEVERAL_AMOUNTS,
        /** Below zero; a shop prints a discount so. */
        NEGATIVE,
        /** A percentage and no amount. */
        PERCENT_ONLY,
        /** The price of a measure: {@code 1,99 €/100 g}. */
        UNIT_PRICE,
        /** One payment of several: {@code 12 x R$ 49,90}, {@code $10/mo}. */
        INSTALMENT,
        /** What is taken off or given back: "save $5", "$5 coupon". */
        SAVING,
        /** What comes on top of a price: {@code + 16,00 €}. */
        SURCHARGE,
        /** What delivery costs, or the order value from which it is free. */
        SHIPPING,
        /** The price of several pieces together: "2 for $10". */
        MULTI_BUY,
        /** A bound without a price: "up to $50", "under $20". */
        BOUND_ONLY,
        /** Rounded by the shop itself: {@code about $20}, {@code $1.2K}. */
        APPROXIMATE,
        /** A price for some only: with a code, a membership, a subscription. */
        CONDITIONAL,
        /** Says that tax comes on top, and gives no price with it. */
        EXCLUDING_TAX,
        /** A number among words, none of which speaks of money: "128 reviews". */
        NOT_MONEY,
        /** In a unit that is no ISO 4217 currency: points, bitcoin, toman. */
        UNKNOWN_CURRENCY,
        /** Names two currencies that cannot be the same, or another one than the offer it stands in. */
        CONFLICTING_CURRENCIES
    }
}
