package dev.dealwire.extract.data;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meanings of keys, each found out once for all pages: states have many nodes, and programmers use the same few keys.
 * Pages that bring keys of their own without end fill it up; then it begins anew.
 */
final class StateKeys {

    private static final int MAX_KEYS = 20_000;
    private static final int MAX_LENGTH = 60;
    private static final StateKey MEANINGLESS = StateKey.of("-");
    private static final Map<String, StateKey> KNOWN = new ConcurrentHashMap<>();

    private StateKeys() {}

    static StateKey of(String key) {
        StateKey known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        if (key.length() > MAX_LENGTH || StateKey.isMeaningless(key)) {
            return MEANINGLESS;
        }
        if (KNOWN.size() >= MAX_KEYS) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(key, StateKey::of);
    }
}
