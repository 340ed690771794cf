package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds all phrases of a table in a text in one pass. A phrase is written in words; {@code #} stands for a number, {@code ..}
 * for up to three words of the same clause, and a word's trailing {@code *} for any ending. Words have boundaries where their
 * script has them. Of two phrases that overlap the longer counts.
 */
final class PhraseTable<T> {

    private static final String NUMBER = "#";
    private static final int GAP = -1;
    private static final int LONGEST_GAP = 3;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Node<T> root = new Node<>();

    /** A phrase found at the tokens {@code [start, end)}. */
    record Match<T>(T value, int start, int end) {

        boolean covers(Match<?> other) {
            return start <= other.start && other.end <= end;
        }

        int length() {
            return end - start;
        }
    }

    /** What was found, with the text's tokens for those who look at a match's neighbourhood. */
    record Reading<T>(List<Match<T>> matches, Tokens tokens) {}

    /** After some words. Most nodes lead on by few words; where they are many they are looked up by their number. */
    private static final class Node<T> {

        private static final int FEW = 8;

        private final List<Node<T>> targets = new ArrayList<>(0);
        private int[] tokens = {};
        /** One more than the index of a token's target, 0 for none; empty where the tokens are few. */
        private int[] byToken = {};

        private @Nullable Node<T> afterGap;
        private @Nullable T value;

        @Nullable
        Node<T> after(int token) {
            if (tokens.length > FEW) {
                int at = token < byToken.length ? byToken[token] : 0;
                return at == 0 ? null : targets.get(at - 1);
            }
            for (int i = 0; i < tokens.length; i++) {
                if (tokens[i] == token) {
                    return targets.get(i);
                }
            }
            return null;
        }

        Node<T> grown(int token) {
            Node<T> known = token == GAP ? afterGap : after(token);
            if (known != null) {
                return known;
            }
            Node<T> grown = new Node<>();
            if (token == GAP) {
                afterGap = grown;
            } else {
                lead(token, grown);
            }
            return grown;
        }

        private void lead(int token, Node<T> target) {
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = token;
            targets.add(target);
            int firstNew = tokens.length == FEW + 1 ? 0 : tokens.length - 1;
            for (int i = firstNew; i < tokens.length && tokens.length > FEW; i++) {
                index(tokens[i], i + 1);
            }
        }

        private void index(int token, int place) {
            if (token >= byToken.length) {
                byToken = Arrays.copyOf(byToken, Math.max(token + 1, byToken.length * 2));
            }
            byToken[token] = place;
        }
    }

    /** A table of which only matters whether a text holds one of its phrases. */
    static PhraseTable<Boolean> of(String... phrases) {
        PhraseTable<Boolean> table = new PhraseTable<>();
        for (String phrase : phrases) {
            table.add(phrase, true);
        }
        return table;
    }

    boolean isIn(String text) {
        return !read(text).matches().isEmpty();
    }

    /** Of a phrase that is added twice the first value stays. */
    void add(String phrase, T value) {
        add(phrase, value, (first, second) -> first);
    }

    void add(String phrase, T value, BinaryOperator<T> merge) {
        Node<T> node = root;
        for (String part : phrase.strip().split("\\s+")) {
            for (int token : tokens(part)) {
                node = node.grown(token);
            }
        }
        if (node == root) {
            throw new IllegalArgumentException("a phrase without words: '" + phrase + "'");
        }
        node.value = node.value == null ? value : merge.apply(node.value, value);
    }

    private List<Integer> tokens(String part) {
        if (part.equals("..")) {
            return List.of(GAP);
        }
        boolean anyEnding = part.endsWith("*");
        List<String> words = words(anyEnding ? part.substring(0, part.length() - 1) : part);
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(NUMBER)) {
                tokens.add(Tokens.NUMBER);
                continue;
            }
            boolean stem = anyEnding && i == words.size() - 1;
            tokens.add(stem ? vocabulary.stem(words.get(i)) : vocabulary.word(words.get(i)));
        }
        return tokens;
    }

    private static List<String> words(String part) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char raw : part.toCharArray()) {
            if (raw == NUMBER.charAt(0)) {
                flush(word, words);
                words.add(NUMBER);
                continue;
            }
            char c = CharFolding.fold(raw);
            boolean letter = c > CharFolding.SPACE && c != CharFolding.BREAK && c != CharFolding.QUESTION;
            if ((!letter && c != CharFolding.NOTHING) || (letter && CharFolding.standsAlone(c))) {
                flush(word, words);
            }
            if (letter) {
                word.append(c);
            }
            if (letter && CharFolding.standsAlone(c)) {
                flush(word, words);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    Reading<T> read(String text) {
        return read(Tokens.of(text, vocabulary));
    }

    /** Reads names in mark-up, where a capital starts a word. */
    Reading<T> readNames(String names) {
        return read(Tokens.ofNames(names, vocabulary));
    }

    private Reading<T> read(Tokens tokens) {
        List<Match<T>> matches = new ArrayList<>();
        for (int start = 0; start < tokens.size(); start++) {
            if (tokens.isUnknown(start)) {
                continue;
            }
            Match<T> longest = longestFrom(root, tokens, start, start);
            if (longest != null) {
                keep(longest, matches);
            }
        }
        return new Reading<>(matches, tokens);
    }

    private @Nullable Match<T> longestFrom(Node<T> node, Tokens tokens, int start, int at) {
        Match<T> best = node.value == null || at == start ? null : new Match<>(node.value, start, at);
        if (at == tokens.size()) {
            return best;
        }
        best = longer(best, follow(node, tokens.word(at), tokens, start, at + 1));
        if (tokens.stem(at) != tokens.word(at)) {
            best = longer(best, follow(node, tokens.stem(at), tokens, start, at + 1));
        }
        Node<T> afterGap = node.afterGap;
        for (int skipped = 0; afterGap != null && skipped <= LONGEST_GAP; skipped++) {
            int resumed = at + skipped;
            if (resumed >= tokens.size() || (skipped > 0 && tokens.isBreak(resumed - 1))) {
                break;
            }
            best = longer(best, longestFrom(afterGap, tokens, start, resumed));
        }
        return best;
    }

    private @Nullable Match<T> follow(Node<T> node, int token, Tokens tokens, int start, int at) {
        if (token == Tokens.UNKNOWN) {
            return null;
        }
        Node<T> next = node.after(token);
        return next == null ? null : longestFrom(next, tokens, start, at);
    }

    private static <T> @Nullable Match<T> longer(@Nullable Match<T> a, @Nullable Match<T> b) {
        if (a == null || (b != null && b.length() > a.length())) {
            return b;
        }
        return a;
    }

    private static <T> void keep(Match<T> found, List<Match<T>> matches) {
        if (matches.isEmpty()) {
            matches.add(found);
            return;
        }
        Match<T> last = matches.getLast();
        if (last.end <= found.start) {
            matches.add(found);
        } else if (found.length() > last.length()) {
            matches.set(matches.size() - 1, found);
        }
    }
}
