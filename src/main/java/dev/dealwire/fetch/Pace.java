package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How fast a lane goes: never faster than its merchant and robots.txt allow, slower for a server that takes long or pushes
 * back, and back up by a fifth with each good answer. Guarded by its lane.
 *
 * <p>The gap is counted from the end of an exchange to the beginning of the next, so that the server, wherever it measures,
 * never sees less.
 */
final class Pace {

    private static final Duration FIRST_SLOWDOWN = Duration.ofSeconds(1);

    private final LaneRules rules;
    private final RandomGenerator random;
    private Instant lastEnd = Instant.MIN;
    private Duration slowdown = Duration.ZERO;
    private Duration latency = Duration.ZERO;
    private Instant restUntil = Instant.MIN;
    private int jitter;

    Pace(LaneRules rules, RandomGenerator random) {
        this.rules = rules;
        this.random = random;
    }

    /** A server that needs three seconds for an answer gets three seconds of peace after it; an unpaced lane is not held back. */
    Duration gap(Duration floor) {
        Duration wanted = longer(floor, slowdown);
        return floor.isPositive() ? longer(wanted, shorter(latency, rules.slowest())) : wanted;
    }

    Instant readyAt(Duration floor) {
        if (lastEnd.equals(Instant.MIN)) {
            return restUntil;
        }
        Duration gap = gap(floor);
        Instant paced = lastEnd.plus(gap).plus(gap.multipliedBy(jitter).dividedBy(1000));
        return paced.isAfter(restUntil) ? paced : restUntil;
    }

    void ended(Instant now) {
        lastEnd = now;
        jitter = random.nextInt(rules.jitterPermille() + 1);
    }

    void wentWell(Duration took, Duration floor) {
        latency = latency.isZero()
                ? took
                : latency.multipliedBy(7).plus(took.multipliedBy(3)).dividedBy(10);
        Duration faster = slowdown.multipliedBy(4).dividedBy(5);
        slowdown = faster.compareTo(longer(floor, Duration.ofMillis(100))) > 0 ? faster : Duration.ZERO;
    }

    void slowDown(Duration floor) {
        slowdown = shorter(longer(FIRST_SLOWDOWN, gap(floor).multipliedBy(2)), rules.slowest());
    }

    /** A rest that was asked for already is not cut short by another. */
    void restUntil(Instant end) {
        restUntil = end.isAfter(restUntil) ? end : restUntil;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
