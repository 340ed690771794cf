package dev.dealwire.fetch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Spares parsing the same robots.txt for each page: the few hundred used last stay parsed. */
final class ParsedRobots {

    private static final int MOST = 512;

    private final Map<String, Parsed> byOrigin = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
            return size() > MOST;
        }
    };
    private final String token;

    ParsedRobots(String token) {
        this.token = token;
    }

    RobotsRules rulesOf(RobotsFile file) {
        synchronized (byOrigin) {
            Parsed known = byOrigin.get(file.origin());
            if (known != null && known.fetchedAt().equals(file.fetchedAt())) {
                return known.rules();
            }
        }
        RobotsRules rules = RobotsRules.parse(file, token);
        synchronized (byOrigin) {
            byOrigin.put(file.origin(), new Parsed(file.fetchedAt(), rules));
        }
        return rules;
    }

    private record Parsed(Instant fetchedAt, RobotsRules rules) {}
}
