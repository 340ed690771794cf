package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A floor whose ceiling is empty or the same amount is the end of no range, but the price. */
final class RangeEnds {

    private static final Map<String, String> CEILINGS =
            Map.of("min", "max", "minimum", "maximum", "low", "high", "lowest", "highest");

    private RangeEnds() {}

    /** The words of a key of the node, without "min" where nothing is said to be the most. */
    static List<String> withoutFloor(Fields node, String key, List<String> words) {
        for (String word : words) {
            String ceiling = CEILINGS.get(word);
            if (ceiling != null && isSameUpTo(node, key, word, ceiling)) {
                return words.stream().filter(other -> !other.equals(word)).toList();
            }
        }
        return words;
    }

    private static boolean isSameUpTo(Fields node, String key, String floor, String ceiling) {
        String lower = key.replace(floor, ceiling);
        String most = lower.equals(key) ? key.replace(capitalized(floor), capitalized(ceiling)) : lower;
        Json end = most.equals(key) ? null : node.get(most);
        Json start = node.get(key);
        return end != null
                && start != null
                && (end.text() == null ? !(end instanceof Fields) : Objects.equals(end.text(), start.text()));
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
