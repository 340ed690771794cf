package dev.dealwire.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the telling words of two titles agree. */
record NameLikeness(List<String> shared, List<String> mine, List<String> others) {

    private static final int LEAST_FOR_A_SLIP = 5;
    private static final int LEAST_STEM = 3;
    private static final Set<String> ENDINGS = Set.of("s", "es", "e", "en", "n", "ed");

    static NameLikeness between(Set<String> mine, Set<String> others) {
        return new NameLikeness(
                mine.stream().filter(word -> isIn(word, others)).toList(),
                mine.stream().filter(word -> !isIn(word, others)).toList(),
                others.stream().filter(word -> !isIn(word, mine)).toList());
    }

    /** Each title has words that the other lacks: a flavour, a scent, a model that has a name. */
    boolean contradict() {
        return !mine.isEmpty() && !others.isEmpty();
    }

    /** The shared part of all words, in percent. */
    int percent() {
        int all = shared.size() + mine.size() + others.size();
        return all == 0 ? 0 : 100 * shared.size() / all;
    }

    private static boolean isIn(String word, Set<String> words) {
        return words.contains(word)
                || words.stream().anyMatch(other -> isInflected(word, other) || isSlip(word, other));
    }

    private static boolean isInflected(String word, String other) {
        String shorter = word.length() < other.length() ? word : other;
        String longer = shorter.equals(word) ? other : word;
        return shorter.length() >= LEAST_STEM
                && longer.startsWith(shorter)
                && ENDINGS.contains(longer.substring(shorter.length()));
    }

    /** Three in four trigrams are the same: an ending, an accent spelt out, a slip of the pen. */
    private static boolean isSlip(String word, String other) {
        if (Math.min(word.length(), other.length()) < LEAST_FOR_A_SLIP) {
            return false;
        }
        Set<String> mine = trigrams(word);
        Set<String> others = trigrams(other);
        Set<String> all = new HashSet<>(mine);
        all.addAll(others);
        mine.retainAll(others);
        return 4 * mine.size() >= 3 * all.size();
    }

    private static Set<String> trigrams(String word) {
        String padded = "  " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
