package dev.dealwire.history;

import java.time.Duration;

/**
 * How well a window is known.
 *
 * @param observations how often the listing was seen in it
 * @param days on how many days, as UTC counts them
 * @param greatestGap the longest time without an observation, the window's edges counted as such
 */
public record Coverage(int observations, int days, Duration greatestGap) {

    /** Of a window in which nothing was seen. */
    public static Coverage none(Window window) {
        return new Coverage(0, 0, window.length());
    }

    public boolean hasNoGapOver(int gapDays) {
        return greatestGap.compareTo(Duration.ofDays(gapDays)) <= 0;
    }
}
