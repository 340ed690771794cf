package dev.dealwire.extract.visible;

import java.util.Set;

/** What stands between the two ends of a printed range. */
final class RangeWords {

    private static final Set<String> WORDS = Set.of(
            "-", "–", "—", "~", "to", "bis", "à", "a", "até", "hasta", "al", "do", "tot", "til", "till", "至", "∼", "〜",
            "～", "до", "÷");

    private RangeWords() {}

    static boolean are(String between) {
        return WORDS.contains(between);
    }
}
