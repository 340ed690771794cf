package dev.dealwire.fetch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Spares asking the store and parsing for each page: the few hundred origins used last stay at hand. Thread-safe. */
final class RobotsMemory {

    private static final int MOST = 512;

    private final Map<String, RobotsRules> byOrigin = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RobotsRules> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<RobotsRules> fresh(String origin, Instant now) {
        return Optional.ofNullable(byOrigin.get(origin)).filter(rules -> rules.isFresh(now));
    }

    synchronized void keep(String origin, RobotsRules rules) {
        byOrigin.put(origin, rules);
    }
}
