package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a text prints certain names in whatever case, as words of their own; found in one pass for all of them. */
final class NamePlaces {

    private static final int MOST_PLACES = 40;

    /** The names, in lower case, by their first two letters. */
    record Names(Map<Integer, List<String>> byBeginning, boolean[] first) {

        /** @param names in lower case, each of at least two letters */
        static Names of(List<String> names) {
            Map<Integer, List<String>> byBeginning = new HashMap<>();
            boolean[] first = new boolean[Character.MAX_VALUE + 1];
            for (String name : names) {
                byBeginning
                        .computeIfAbsent(beginning(name.charAt(0), name.charAt(1)), letters -> new ArrayList<>())
                        .add(name);
                first[name.charAt(0)] = true;
                first[Character.toUpperCase(name.charAt(0))] = true;
            }
            return new Names(byBeginning, first);
        }

        private static int beginning(char first, char second) {
            return Character.toLowerCase(first) << Character.SIZE | Character.toLowerCase(second);
        }

        private List<String> beginningAt(String text, int at) {
            return first[text.charAt(at)]
                    ? byBeginning.getOrDefault(beginning(text.charAt(at), text.charAt(at + 1)), List.of())
                    : List.of();
        }
    }

    private final Map<String, List<Integer>> places = new HashMap<>();

    private NamePlaces() {}

    static NamePlaces in(String text, Names names) {
        NamePlaces found = new NamePlaces();
        boolean inWord = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!inWord) {
                found.addAll(names.beginningAt(text, i), text, i);
            }
            inWord = Character.isLetterOrDigit(text.charAt(i));
        }
        return found;
    }

    private void addAll(List<String> names, String text, int at) {
        for (String name : names) {
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
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
