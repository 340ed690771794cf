package dev.dealwire.price;

import java.math.BigDecimal;

/** A number that was understood, or the reason why it was not. */
sealed interface NumberReading {

    record Value(BigDecimal value) implements NumberReading {}

    record Unread(PriceTextReading.Reason reason) implements NumberReading {}
}
