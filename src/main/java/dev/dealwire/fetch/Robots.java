package dev.dealwire.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** Obeys robots.txt as RFC 9309 has it. A file is asked for once a day, however many pages of its origin wait for it. */
final class Robots {

    private final ConcurrentMap<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final RobotsMemory memory = new RobotsMemory();
    private final RobotsStore store;
    private final RobotsFetcher fetcher;
    private final String token;
    private final Clock clock;

    Robots(RobotsStore store, RobotsFetcher fetcher, UserAgent userAgent, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.token = userAgent.token();
        this.clock = clock;
    }

    /** @param url in the form of {@link RequestUrl} */
    RobotsVerdict verdictOn(URI url) {
        String origin = RequestUrl.originOf(url);
        Optional<RobotsRules> known = memory.fresh(origin, clock.instant());
        return known.isPresent() ? known.get().verdictOn(url) : find(origin, url);
    }

    private RobotsVerdict find(String origin, URI url) {
        ReentrantLock lock = asking.computeIfAbsent(origin, _ -> new ReentrantLock());
        lock.lock();
        try {
            Instant now = clock.instant();
            Optional<RobotsRules> known = memory.fresh(origin, now).or(() -> stored(origin, now));
            return known.isPresent() ? known.get().verdictOn(url) : ask(origin, url);
        } finally {
            asking.remove(origin, lock); // who comes later finds the rules in memory
            lock.unlock();
        }
    }

    private Optional<RobotsRules> stored(String origin, Instant now) {
        return store.find(origin).filter(file -> file.isFresh(now)).map(this::remember);
    }

    private RobotsVerdict ask(String origin, URI url) {
        return switch (fetcher.fetch(origin)) {
            case RobotsFetcher.Unasked unasked -> new RobotsVerdict.Unasked(unasked.why());
            case RobotsFetcher.Answered answered -> {
                store.keep(answered.file());
                yield remember(answered.file()).verdictOn(url);
            }
        };
    }

    private RobotsRules remember(RobotsFile file) {
        RobotsRules rules = RobotsRules.parse(file, token);
        memory.keep(file.origin(), rules);
        return rules;
    }
}
