package dev.dealwire.price;

import java.math.BigDecimal;

/** What one amount of a text comes to in a context, or why it cannot be told. */
sealed interface AmountReading {

    record Read(BigDecimal value, CurrencyEvidence currency) implements AmountReading {

        boolean isSameAs(Read other) {
            return value.compareTo(other.value) == 0 && currency.agreesWith(other.currency);
        }
    }

    record Unread(PriceTextReading.Reason reason) implements AmountReading {}
}
