package dev.dealwire.fetch;

import java.time.Duration;

/**
 * How a lane behaves beyond what its merchant declared.
 *
 * @param longestWait a turn further away than this is refused, and its page is due again later
 * @param slowest the most a lane slows down to by itself
 * @param jitterPermille a gap is lengthened by a random share of up to this many thousandths, never shortened
 * @param failuresToOpen how many failures in a row open the breaker
 * @param firstRest how long an opened breaker stays open; doubled each time its probe fails
 * @param longestRest the most that a breaker rests, and the most of a Retry-After that is believed
 */
public record LaneRules(
        Duration longestWait,
        Duration slowest,
        int jitterPermille,
        int failuresToOpen,
        Duration firstRest,
        Duration longestRest) {

    public static final LaneRules DEFAULT = new LaneRules(
            Duration.ofMinutes(2), Duration.ofMinutes(5), 100, 5, Duration.ofMinutes(1), Duration.ofHours(24));

    /** @throws IllegalArgumentException if a rule would never let anything through or never stop anything */
    public LaneRules {
        if (failuresToOpen < 1
                || jitterPermille < 0
                || !firstRest.isPositive()
                || longestRest.compareTo(firstRest) < 0) {
            throw new IllegalArgumentException("found a breaker of " + failuresToOpen + " failures, " + firstRest
                    + " to " + longestRest + ", jitter " + jitterPermille + ", wanted positive numbers in order");
        }
    }

    public LaneRules withLongestWait(Duration other) {
        return new LaneRules(other, slowest, jitterPermille, failuresToOpen, firstRest, longestRest);
    }
}
