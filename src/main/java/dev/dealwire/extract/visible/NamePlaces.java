package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a text prints certain names in whatever case, as words of their own; found in one pass for all of them. */
final class NamePlaces {

    private static final int MOST_PLACES = 40;

    /**
     * Names in lower case by their first two letters.
     *
     * @param ascii which pairs of letters of ASCII, in either case, begin a name: asked at each word of a page
     */
    record Names(Map<Integer, List<String>> byBeginning, boolean[] ascii) {

        private static final int ASCII = 128;

        /** @param names in lower case, each of at least two letters */
        static Names of(List<String> names) {
            Map<Integer, List<String>> byBeginning = new HashMap<>();
            boolean[] ascii = new boolean[ASCII * ASCII];
            for (String name : names) {
                char first = name.charAt(0);
                char second = name.charAt(1);
                byBeginning
                        .computeIfAbsent(beginning(first, second), letters -> new ArrayList<>())
                        .add(name);
                if (first < ASCII && second < ASCII) {
                    for (char one : new char[] {first, Character.toUpperCase(first)}) {
                        ascii[one * ASCII + second] = true;
                        ascii[one * ASCII + Character.toUpperCase(second)] = true;
                    }
                }
            }
            return new Names(byBeginning, ascii);
        }

        private static int beginning(char first, char second) {
            return Character.toLowerCase(first) << Character.SIZE | Character.toLowerCase(second);
        }

        private List<String> beginningWith(char first, char second) {
            boolean none = first < ASCII && second < ASCII && !ascii[first * ASCII + second];
            return none ? List.of() : byBeginning.getOrDefault(beginning(first, second), List.of());
        }
    }

    private final Map<String, List<Integer>> places = new HashMap<>();

    private NamePlaces() {}

    static NamePlaces in(String text, Names names) {
        NamePlaces found = new NamePlaces();
        char[] letters = text.toCharArray();
        boolean inWord = false;
        for (int i = 0; i + 1 < letters.length; i++) {
            boolean letter = isWordLetter(letters[i]);
            if (!inWord && letter) {
                found.addAll(names.beginningWith(letters[i], letters[i + 1]), text, i);
            }
            inWord = letter;
        }
        return found;
    }

    private static boolean isWordLetter(char c) {
        return c < Names.ASCII
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
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
