package dev.dealwire.history;

import java.util.Locale;

/** Why a price that was read is not believed; the lower-case name is also the metric tag. */
public enum Implausibility {
    ZERO_PRICE,
    CURRENCY_CHANGED,
    HUNDREDFOLD,
    HUNDREDTH,
    NINETY_PERCENT_OFF;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
