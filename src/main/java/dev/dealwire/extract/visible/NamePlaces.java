package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a text prints certain names, not as the end of some longer word; found in one pass for all of them. */
final class NamePlaces {

    private static final int MOST_PLACES = 40;

    /** The names by their first letter. */
    record Names(Map<Character, List<String>> byFirst, boolean[] first) {}

    private final Map<String, List<Integer>> places = new HashMap<>();

    private NamePlaces() {}

    @SafeVarargs
    static Names names(List<String>... lists) {
        Map<Character, List<String>> byFirst = new HashMap<>();
        boolean[] first = new boolean[Character.MAX_VALUE + 1];
        for (List<String> list : lists) {
            for (String name : list) {
                byFirst.computeIfAbsent(name.charAt(0), letter -> new ArrayList<>())
                        .add(name);
                first[name.charAt(0)] = true;
            }
        }
        return new Names(byFirst, first);
    }

    static NamePlaces in(String text, Names names) {
        NamePlaces found = new NamePlaces();
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (names.first[c] && (i == 0 || !Character.isLetterOrDigit(letters[i - 1]))) {
                found.addAll(names.byFirst.getOrDefault(c, List.of()), text, i);
            }
        }
        return found;
    }

    private void addAll(List<String> names, String text, int at) {
        for (String name : names) {
            if (text.startsWith(name, at)) {
                List<Integer> known = places.computeIfAbsent(name, unknown -> new ArrayList<>());
                if (known.size() < MOST_PLACES) {
                    known.add(at);
                }
            }
        }
    }

    /** The first places of the name, in order. */
    List<Integer> of(String name) {
        return places.getOrDefault(name, List.of());
    }
}
