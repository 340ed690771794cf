package dev.dealwire.deal;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.Window;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;

/**
 * What a market's rule says of a reference price, and the numbers that it rests on.
 *
 * @param reference what a markdown would be measured from
 * @param window the part of the past that was looked at
 * @param daysCarrying on how many days of it the observations speak for the reference
 * @param coverage how well the window is known
 */
public record ReferenceFinding(
        Money reference, ReferenceKind kind, Verdict verdict, Window window, int daysCarrying, Coverage coverage) {

    /** Whether the observations carry the claim. */
    public enum Verdict {
        /** They do. */
        CARRIED,
        /** They are too few to say. */
        UNVERIFIED,
        /** They are enough, and they speak against it. */
        REFUTED;

        /** The word for the database, logs and reports. */
        public String word() {
            return Word.of(this);
        }
    }

    /** The window in days, a day that was begun counted as one. */
    public int windowDays() {
        return Math.toIntExact((window.length().toHours() + 23) / 24);
    }
}
