package dev.dealwire.job;

import java.time.Duration;

/** Between which intervals a listing's own may be chosen, however often it changes and however much it is read. */
public record RevisitBounds(Duration shortest, Duration longest) {

    private static final int SPREAD = 4;

    /** @throws IllegalArgumentException unless they are positive and in order */
    public RevisitBounds {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "found bounds from " + shortest + " to " + longest + ", wanted them positive and in order");
        }
    }

    /** Where nothing is declared: from a quarter of the usual interval to four times as much. */
    public static RevisitBounds around(Duration usual) {
        return new RevisitBounds(usual.dividedBy(SPREAD), usual.multipliedBy(SPREAD));
    }

    /** Every listing at the same interval. */
    public static RevisitBounds always(Duration interval) {
        return new RevisitBounds(interval, interval);
    }
}
