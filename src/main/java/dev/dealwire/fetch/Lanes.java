package dev.dealwire.fetch;

import dev.dealwire.job.Manners;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * One queue for each politeness key. A caller waits for its turn on its own thread, best a virtual one, and holds nothing
 * that another lane needs meanwhile: no platform thread, no connection, no lock.
 */
public final class Lanes {

    private final Map<PolitenessKey, Lane> lanes = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Sleeper sleeper;
    private final LaneRules rules;
    private final RandomGenerator random;
    private final LaneLedger ledger;

    /** Lanes that nobody else knows of. */
    public Lanes(Clock clock, Sleeper sleeper, LaneRules rules, RandomGenerator random) {
        this(clock, sleeper, rules, random, new InMemoryLaneLedger());
    }

    /** @param random thread-safe; how gaps are lengthened by chance */
    public Lanes(Clock clock, Sleeper sleeper, LaneRules rules, RandomGenerator random, LaneLedger ledger) {
        this.ledger = ledger;
        this.clock = clock;
        this.sleeper = sleeper;
        this.rules = rules;
        this.random = random;
    }

    /** @param crawlDelay what robots.txt asks for; zero if it does not */
    Admission enter(PolitenessKey key, Manners manners, Duration crawlDelay) throws InterruptedException {
        Duration floor = manners.pace().compareTo(crawlDelay) >= 0 ? manners.pace() : crawlDelay;
        Lane lane = lanes.computeIfAbsent(key, _ -> new Lane(key, ledger, clock, sleeper, rules, random));
        return lane.enter(floor, manners);
    }

    Duration longestRest() {
        return rules.longestRest();
    }
}
