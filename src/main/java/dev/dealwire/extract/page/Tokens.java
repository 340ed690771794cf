package dev.dealwire.extract.page;

import java.util.Arrays;

/** A text as numbers: for each word its own number in the vocabulary and that of its longest known beginning. */
final class Tokens {

    static final int UNKNOWN = 0;
    static final int NUMBER = 1;
    static final int BREAK = 2;
    static final int QUESTION = 3;
    static final int FIRST_WORD = 4;

    private static final int LONGEST_ABBREVIATION = 4;

    private int[] words = new int[32];
    private int[] stems = new int[32];
    private int size;

    static Tokens of(String text, Vocabulary vocabulary) {
        return of(text, vocabulary, false);
    }

    /** Of names in mark-up: {@code addToCart} is three words. */
    static Tokens ofNames(String text, Vocabulary vocabulary) {
        return of(text, vocabulary, true);
    }

    private static Tokens of(String text, Vocabulary vocabulary, boolean names) {
        Tokens tokens = new Tokens();
        char[] folded = new char[text.length()];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = CharFolding.fold(text.charAt(i));
            if (c == CharFolding.NOTHING) {
                continue;
            }
            if (isSeparator(c)) {
                tokens.addWord(folded, end, vocabulary);
                boolean goesOn = c == CharFolding.BREAK && (betweenDigits(text, i) || isAbbreviated(text, i, end));
                tokens.addSeparator(goesOn ? CharFolding.SPACE : c);
                end = 0;
                continue;
            }
            boolean alone = CharFolding.standsAlone(c);
            if (end > 0 && (alone || isDigit(folded[end - 1]) != isDigit(c) || (names && isHump(text, i)))) {
                tokens.addWord(folded, end, vocabulary);
                end = 0;
            }
            folded[end++] = c;
            if (alone) {
                tokens.addWord(folded, end, vocabulary);
                end = 0;
            }
        }
        tokens.addWord(folded, end, vocabulary);
        return tokens;
    }

    /** "ca. 3", "prac. dní": a short word before the point, no capital after it. */
    private static boolean isAbbreviated(String text, int at, int wordLength) {
        if (text.charAt(at) != '.' || wordLength == 0 || wordLength > LONGEST_ABBREVIATION) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length()
                && (Character.isLowerCase(text.charAt(next)) || Character.isDigit(text.charAt(next)));
    }

    private static boolean isHump(String text, int at) {
        char c = text.charAt(at);
        boolean upper = (c >= 'A' && c <= 'Z') || (c > '\u007f' && Character.isUpperCase(c));
        return upper && Character.isLowerCase(text.charAt(at - 1));
    }

    int size() {
        return size;
    }

    int word(int at) {
        return words[at];
    }

    int stem(int at) {
        return stems[at];
    }

    /** How many tokens are words or numbers. */
    int words() {
        int count = 0;
        for (int at = 0; at < size; at++) {
            count += isBreak(at) ? 0 : 1;
        }
        return count;
    }

    boolean hasBreak(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isBreak(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isUnknown(int at) {
        return words[at] == UNKNOWN && stems[at] == UNKNOWN;
    }

    boolean isBreak(int at) {
        return words[at] == BREAK || words[at] == QUESTION;
    }

    void add(int word, int stem) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            stems = Arrays.copyOf(stems, size * 2);
        }
        words[size] = word;
        stems[size++] = stem;
    }

    private void addWord(char[] folded, int end, Vocabulary vocabulary) {
        if (end == 0) {
            return;
        }
        vocabulary.look(folded, 0, end, this);
        if (isDigit(folded[0])) {
            stems[size - 1] = NUMBER;
        }
    }

    private void addSeparator(char c) {
        if (c == CharFolding.SPACE || (size > 0 && isBreak(size - 1))) {
            return;
        }
        int token = c == CharFolding.QUESTION ? QUESTION : BREAK;
        add(token, token);
    }

    private static boolean betweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isSeparator(char c) {
        return c == CharFolding.SPACE || c == CharFolding.BREAK || c == CharFolding.QUESTION;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
