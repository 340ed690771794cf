package dev.dealwire.extract.data;

import java.util.HashMap;
import java.util.Map;

/** The meanings of a page's keys, each found out once: a state has thousands of nodes and few keys. */
final class StateKeys {

    private static final int MAX_KEYS = 20_000;
    private static final int MAX_LENGTH = 60;
    private static final StateKey MEANINGLESS = StateKey.of("-");

    private final Map<String, StateKey> keys = new HashMap<>();

    StateKey of(String key) {
        StateKey known = keys.get(key);
        if (known != null) {
            return known;
        }
        if (key.length() > MAX_LENGTH || keys.size() >= MAX_KEYS || StateKey.isMeaningless(key)) {
            return MEANINGLESS;
        }
        StateKey found = StateKey.of(key);
        keys.put(key, found);
        return found;
    }
}
