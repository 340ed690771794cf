package dev.dealwire.extract.page;

import java.util.HashMap;
import java.util.Map;

/** The words and word beginnings that phrases are made of, each with a number; a word of a page that is not among them costs a few look-ups. */
final class Vocabulary {

    private static final int ROOT = 0;

    private final Map<Long, Integer> steps = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> stems = new HashMap<>();
    private int nodes = 1;
    private int numbers = Tokens.FIRST_WORD;

    int word(String folded) {
        return words.computeIfAbsent(path(folded), node -> numbers++);
    }

    int stem(String folded) {
        return stems.computeIfAbsent(path(folded), node -> numbers++);
    }

    private int path(String folded) {
        int node = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            node = steps.computeIfAbsent(step(node, folded.charAt(i)), s -> nodes++);
        }
        return node;
    }

    /** Adds the word in {@code chars[from, to)} to the tokens: its own number and that of its longest known beginning. */
    void look(char[] chars, int from, int to, Tokens tokens) {
        int node = ROOT;
        int stem = Tokens.UNKNOWN;
        int at = from;
        while (at < to) {
            Integer next = steps.get(step(node, chars[at]));
            if (next == null) {
                break;
            }
            node = next;
            stem = stems.getOrDefault(node, stem);
            at++;
        }
        int word = at == to ? words.getOrDefault(node, Tokens.UNKNOWN) : Tokens.UNKNOWN;
        tokens.add(word, stem);
    }

    private static long step(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }
}
