package dev.dealwire.job.yaml;

import java.util.List;

/** Lists as a sentence has them. */
final class Words {

    private Words() {}

    /** For example {@code a, b or c}. */
    static String oneOf(List<String> words) {
        return joined(words, " or ");
    }

    /** For example {@code a, b and c}. */
    static String allOf(List<String> words) {
        return joined(words, " and ");
    }

    private static String joined(List<String> words, String last) {
        if (words.size() == 1) {
            return words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }
}
