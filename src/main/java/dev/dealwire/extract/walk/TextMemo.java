package dev.dealwire.extract.walk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts of mark-up were found to mean, kept from page to page, since a shop's pages repeat them and are read day after day.
 * It is bounded, safe for use by many threads, and nothing but a saving: when full it begins anew.
 */
public final class TextMemo<V> {

    private static final int MOST = 50_000;
    private static final int LONGEST = 120;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> reader;

    /** @param reader finds out what a text means, from the text alone */
    public TextMemo(Function<String, V> reader) {
        this.reader = reader;
    }

    public V read(String text) {
        if (text.length() > LONGEST) {
            return reader.apply(text);
        }
        V meaning = known.get(text);
        if (meaning == null) {
            meaning = reader.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, meaning);
        }
        return meaning;
    }
}
