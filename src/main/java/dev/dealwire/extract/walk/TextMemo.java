package dev.dealwire.extract.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * What texts of mark-up were found to mean, kept from page to page, since a shop's pages repeat them and are read day after day.
 * It is bounded, safe for use by many threads, and nothing but a saving: when full it begins anew.
 */
public final class TextMemo<V> {

    private static final int MOST_LETTERS = 4_000_000;
    private static final int LONGEST = 1_000;
    /** What an entry takes besides its letters. */
    private static final int ENTRY = 60;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final LongAdder letters = new LongAdder();
    private final Function<String, V> reader;

    /** @param reader finds out what a text means, from the text alone */
    public TextMemo(Function<String, V> reader) {
        this.reader = reader;
    }

    /** For the reading of one page, whose texts come again and again: the last ones are found nearer than among all. */
    public Recent<V> recent() {
        return new Recent<>(this);
    }

    /** For one thread. */
    public static final class Recent<V> {

        private static final int PLACES = 1 << 11;

        private final TextMemo<V> memo;
        private final List<Known<V>> places;

        private record Known<V>(String text, V meaning) {}

        private Recent(TextMemo<V> memo) {
            this.memo = memo;
            this.places = new ArrayList<>(Collections.nCopies(PLACES, new Known<>("", memo.read(""))));
        }

        public V read(String text) {
            int hash = text.hashCode();
            int place = (hash ^ hash >>> Short.SIZE) & (PLACES - 1);
            Known<V> last = places.get(place);
            if (!last.text.equals(text)) {
                last = new Known<>(text, memo.read(text));
                places.set(place, last);
            }
            return last.meaning;
        }
    }

    public V read(String text) {
        if (text.length() > LONGEST) {
            return reader.apply(text);
        }
        V meaning = known.get(text);
        if (meaning == null) {
            meaning = reader.apply(text);
            keep(text, meaning);
        }
        return meaning;
    }

    private void keep(String text, V meaning) {
        letters.add(text.length() + ENTRY);
        if (letters.sum() > MOST_LETTERS) {
            letters.reset();
            known.clear();
        }
        known.put(text, meaning);
    }
}
