package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a label or class name in lower case: split at anything that is neither letter nor digit, and at the humps of
 * camelCase. They lie behind one another in one array, because a page has a hundred thousand of them.
 */
final class Words {

    private static final int ASCII = 128;
    private static final boolean[] ASCII_WORD = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            ASCII_WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    private final int[] ends;
    private char[] letters;
    private int count;

    private Words(int letters, int most) {
        this.letters = new char[letters];
        this.ends = new int[Math.min(letters, most)];
    }

    /** The first {@code most} words of {@code text}. */
    static Words of(String text, int most) {
        Words words = new Words(text.length(), most);
        int start = -1;
        for (int i = 0; i <= text.length() && words.count < most; i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (start >= 0 && (!inside || isHump(text, i))) {
                words.add(text, start, i);
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private void add(String text, int from, int to) {
        int length = startOf(count);
        makeRoom(length + to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                length = addLowered(text.substring(from, to));
                break;
            }
            letters[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        ends[count++] = length;
    }

    /** Beyond ASCII a word is lowered as a whole: its length may change, and a sigma looks different at its end. */
    private int addLowered(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int start = startOf(count);
        makeRoom(start + lower.length());
        lower.getChars(0, lower.length(), letters, start);
        return start + lower.length();
    }

    private void makeRoom(int length) {
        if (length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
    }

    int count() {
        return count;
    }

    int startOf(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    int endOf(int word) {
        return ends[word];
    }

    char letter(int at) {
        return letters[at];
    }

    List<String> toList() {
        List<String> words = new ArrayList<>(count);
        for (int word = 0; word < count; word++) {
            words.add(new String(letters, startOf(word), ends[word] - startOf(word)));
        }
        return words;
    }

    /** Whether the text holds a script that is written without spaces, so that words are found only inside it. */
    static boolean isUnspacedScript(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0e00'
                    && (c <= '\u0e7f' || (c >= '\u3040' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af'))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordCharacter(char c) {
        return c < ASCII
                ? ASCII_WORD[c]
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHump(String text, int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if (c >= 'a' && c <= 'z') {
            return Character.isDigit(before);
        }
        return Character.isUpperCase(c) && Character.isLowerCase(before)
                || Character.isDigit(before) != Character.isDigit(c);
    }
}
