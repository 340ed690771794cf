package dev.dealwire.history;

import dev.dealwire.catalog.Word;

/** Why a price that was read is not believed; the lower-case name is also the metric tag. */
public enum Implausibility {
    ZERO_PRICE,
    CURRENCY_CHANGED,
    /** Far above the last price, as where a decimal separator was lost. */
    HUNDREDFOLD,
    /** Far below the last price, as where one was gained. */
    HUNDREDTH,
    NINETY_PERCENT_OFF,
    /** The page crosses out a lower price than it asks: "was" and "now" changed places. */
    CURRENT_ABOVE_REFERENCE,
    /** Current and reference price moved by the same factor, as where both are read in another unit. */
    BOTH_PRICES_MOVED,
    /** The page speaks of another product by now. */
    TITLE_CHANGED,
    /** Believable by itself, among too many of the merchant's that are not. */
    LAYOUT_CHANGED;

    public String word() {
        return Word.of(this);
    }

    public static Implausibility parse(String word) {
        return Word.parse(Implausibility.class, word);
    }
}
