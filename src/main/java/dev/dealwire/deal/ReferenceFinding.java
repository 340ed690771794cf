package dev.dealwire.deal;

import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.util.Locale;

/**
 * What a market's rule says of a reference price.
 *
 * @param reference what a markdown would be measured from
 * @param daysObserved the days that speak for it
 */
public record ReferenceFinding(Money reference, ReferenceKind kind, Verdict verdict, int daysObserved) {

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
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
