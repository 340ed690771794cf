package dev.dealwire.history;

import java.time.Duration;
import java.time.Instant;

/** A stretch of the past; its start is in it, its end is not. */
public record Window(Instant from, Instant until) {

    /** @throws IllegalArgumentException unless it ends after it begins */
    public Window {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "found a window from " + from + " until " + until + ", wanted it to end later");
        }
    }

    /** So many times 24 hours. */
    public static Window ofDays(int days, Instant until) {
        return new Window(until.minus(Duration.ofDays(days)), until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
