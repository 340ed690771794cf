package dev.dealwire.extract.visible;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as paths of letters, without the spaces between their words: whoever follows a text from the start of a word comes to
 * every phrase that begins there, and is told at the first letter that leads nowhere.
 */
final class PhraseTree {

    /** After some letters. */
    static final class Node {

        private static final long NO_PHRASE = 0;
        private static final int FEW = 3;

        private char[] letters = {};
        private Node[] next = {};

        /** The nodes after letters of ASCII, where there are more than a few. */
        private @Nullable Node @Nullable [] byLetter;

        private long bits = NO_PHRASE;
        private final Map<String, Long> bitsByLanguage = new HashMap<>(0);

        private @Nullable Node after(char letter) {
            if (byLetter != null && letter < ASCII) {
                return byLetter[letter];
            }
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next[i];
                }
            }
            return null;
        }

        private Node grown(char letter) {
            Node known = after(letter);
            if (known != null) {
                return known;
            }
            Node grown = new Node();
            letters = Arrays.copyOf(letters, letters.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            letters[letters.length - 1] = letter;
            next[next.length - 1] = grown;
            byLetter = next.length > FEW ? table() : null;
            return grown;
        }

        private @Nullable Node[] table() {
            @Nullable Node[] table = new Node[ASCII];
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] < ASCII) {
                    table[letters[i]] = next[i];
                }
            }
            return table;
        }

        /** What the phrase that ends here means, in any language or else in this one; 0 if none ends here. */
        long bits(String language) {
            return bits == NO_PHRASE && !bitsByLanguage.isEmpty()
                    ? bitsByLanguage.getOrDefault(language, NO_PHRASE)
                    : bits;
        }
    }

    private static final int ASCII = 128;

    private final Node root = new Node();

    /** Whether some phrase begins with two letters of ASCII: asked before memory farther away is. */
    private final boolean[] beginnings = new boolean[ASCII * ASCII];

    /**
     * @param language two letters; empty if it means the same in all
     * @param bits added to what is known of the phrase
     */
    void add(Words words, String language, long bits) {
        Node node = root;
        int end = words.endOf(words.count() - 1);
        if (end > 1 && isAscii(words, 0)) {
            beginnings[beginning(words, 0)] = true;
        }
        for (int at = 0; at < end; at++) {
            node = node.grown(words.letter(at));
        }
        if (language.isEmpty()) {
            node.bits |= bits;
        } else {
            node.bitsByLanguage.merge(language, bits, (one, other) -> one | other);
        }
    }

    /** Where a word leads from the start; null if no phrase begins with it. */
    @Nullable
    Node start(Words words, int word) {
        int at = words.startOf(word);
        boolean unknown = words.endOf(word) - at > 1 && isAscii(words, at) && !beginnings[beginning(words, at)];
        return unknown ? null : next(root, words, word);
    }

    private static boolean isAscii(Words words, int at) {
        return words.letter(at) < ASCII && words.letter(at + 1) < ASCII;
    }

    private static int beginning(Words words, int at) {
        return words.letter(at) * ASCII + words.letter(at + 1);
    }

    /** Where one more word leads; null if no phrase goes on with it. */
    static @Nullable Node next(Node from, Words words, int word) {
        Node node = from;
        for (int at = words.startOf(word); at < words.endOf(word) && node != null; at++) {
            node = node.after(words.letter(at));
        }
        return node;
    }
}
