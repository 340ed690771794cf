package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the line whose words are most like what the page is called, where none is called quite so. */
final class LikeLines {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 60;
    private static final int FEWEST_SHARED = 2;
    private static final int LEAST = 8;
    private static final int LONG_START = 24;
    /** Of a hundred letters of the line, so many are in words of the name. */
    private static final int SHARE_OF_LINE = 70;

    private LikeLines() {}

    /**
     * Null if none is like a name.
     *
     * @param names what the page is called in lower case, the best first
     * @param heading the answer if it is like a name and no line is more so; null if there is none
     */
    static @Nullable VisibleNode find(VisibleText text, List<String> names, @Nullable VisibleNode heading) {
        VisibleNode best = null;
        for (String name : names) {
            VisibleNode found = find(text, Name.of(name), heading);
            if (found != null && found != heading) {
                return found;
            }
            best = found == null ? best : found;
        }
        return best;
    }

    private static @Nullable VisibleNode find(VisibleText text, Name name, @Nullable VisibleNode heading) {
        int ofHeading = heading == null ? 0 : name.likeness(text.of(heading));
        VisibleNode best = ofHeading < LEAST ? null : heading;
        int bestLikeness = Math.max(LEAST - 1, ofHeading);
        String all = text.text();
        int next = 0;
        while (next < all.length()) {
            int start = next;
            int end = all.indexOf(VisibleTextBuilder.BREAK, start);
            end = end < 0 ? all.length() : end;
            next = end + 1;
            while (start < end && isSeam(all.charAt(start))) {
                start++;
            }
            while (start < end && isSeam(all.charAt(end - 1))) {
                end--;
            }
            int likeness = name.likeness(all, start, end);
            if (likeness > bestLikeness) {
                VisibleNode node = text.innermost(start, end);
                if (NamedLines.mayNameProduct(text, node)) {
                    best = node;
                    bestLikeness = likeness;
                }
            }
        }
        return best;
    }

    private static boolean isSeam(char c) {
        return c == VisibleTextBuilder.SEAM || c == ' ';
    }

    /** @param start what comes before category and shop, and its words */
    private record Name(Set<String> words, String start, Set<String> startWords) {

        static Name of(String name) {
            String start = NamedLines.SEPARATOR.split(name, 2)[0].strip();
            return new Name(words(name), start, words(start));
        }

        int likeness(String text, int from, int to) {
            return SHORTEST <= to - from && to - from <= LONGEST ? likeness(text.substring(from, to)) : 0;
        }

        /** How many letters of the line are in words of the name, those of its start twice; 0 if most are in none. */
        int likeness(String line) {
            int letters = 0;
            int shared = 0;
            int likeness = 0;
            int common = 0;
            for (String word : words(line)) {
                letters += word.length();
                if (words.contains(word)) {
                    common++;
                    shared += word.length();
                    likeness += startWords.contains(word) ? 2 * word.length() : word.length();
                }
            }
            boolean alike = 100 * shared >= SHARE_OF_LINE * letters || goesOn(line);
            return common >= FEWEST_SHARED && alike ? likeness : 0;
        }

        /** Heads and declarations often cut a long name short. */
        private boolean goesOn(String line) {
            return start.length() >= LONG_START && line.regionMatches(true, 0, start, 0, start.length());
        }

        /** In one case before they are told apart, so that no word ends at a hump. */
        private static Set<String> words(String text) {
            return Words.of(text.toLowerCase(Locale.ROOT), MOST_WORDS).toList().stream()
                    .flatMap(Name::parts)
                    .collect(Collectors.toSet());
        }

        /** What is written without spaces is compared by pairs of letters. */
        private static Stream<String> parts(String word) {
            return word.length() > 2 && Words.isUnspacedScript(word)
                    ? IntStream.range(1, word.length()).mapToObj(i -> word.substring(i - 1, i + 1))
                    : Stream.of(word);
        }
    }
}
