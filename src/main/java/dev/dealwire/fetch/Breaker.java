package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;

/** Gives a server that fails again and again a rest, then lets one probe through. Guarded by its lane. */
final class Breaker {

    private final LaneRules rules;
    private int failures;
    private Duration rest;
    private Instant openUntil = Instant.MIN;
    private boolean probing;

    Breaker(LaneRules rules) {
        this.rules = rules;
        this.rest = rules.firstRest();
    }

    boolean refuses(Instant now) {
        return now.isBefore(openUntil) || probing;
    }

    Duration timeLeft(Instant now) {
        return now.isBefore(openUntil) ? Duration.between(now, openUntil) : rest;
    }

    /** A request is about to be sent; the first after a rest is the probe. */
    void sending() {
        probing = failures >= rules.failuresToOpen();
    }

    void succeeded() {
        failures = 0;
        rest = rules.firstRest();
        probing = false;
    }

    /** Nothing was learnt; a probe that was under way may be tried anew. */
    void undecided() {
        probing = false;
    }

    void failed(Instant now) {
        boolean probeFailed = probing;
        probing = false;
        failures++;
        if (failures < rules.failuresToOpen()) {
            return;
        }
        if (probeFailed) {
            Duration doubled = rest.multipliedBy(2);
            rest = doubled.compareTo(rules.longestRest()) > 0 ? rules.longestRest() : doubled;
        }
        openUntil = now.plus(rest);
    }
}
