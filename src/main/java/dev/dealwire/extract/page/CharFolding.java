package dev.dealwire.extract.page;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a character for comparing words across the ways they are typed: case, accents, width, vowel points. One table look-up a
 * character, the same under every default locale.
 */
final class CharFolding {

    /** What separates words but not clauses. */
    static final char SPACE = ' ';
    /** What ends a clause: words on its two sides say nothing together. */
    static final char BREAK = '.';

    static final char QUESTION = '?';
    /** Stands for a character that is dropped without separating anything. */
    static final char NOTHING = 0;

    private static final char[] FOLDED = table();
    private static final boolean[] ALONE = unboundedScripts();

    private CharFolding() {}

    static char fold(char c) {
        return FOLDED[c];
    }

    /** Whether the character's script writes no spaces between words, so that a phrase may start at any character. */
    static boolean standsAlone(char folded) {
        return ALONE[folded];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = foldOnce((char) c);
        }
        return table;
    }

    private static char foldOnce(char c) {
        if (".!;|•·●…。！．؛।。".indexOf(c) >= 0 || c == '\n') {
            return BREAK;
        }
        if (c == '?' || c == '？' || c == '؟' || c == '¿') {
            return QUESTION;
        }
        if (isDropped(c)) {
            return NOTHING;
        }
        if (!Character.isLetterOrDigit(c) && !isWordMark(c)) {
            return SPACE;
        }
        return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : letter(c);
    }

    private static boolean isDropped(char c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0591 && c <= 0x05C7)
                || (c >= 0x064B && c <= 0x065F)
                || c == 0x0640
                || c == 0x0670;
    }

    private static boolean isWordMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static char letter(char c) {
        String base = switch (UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, COMMON ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
        };
        char lower = base.toLowerCase(Locale.ROOT).charAt(0);
        return switch (lower) {
            case 'ß' -> 's';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ı' -> 'i';
            case 'ς' -> 'σ';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> lower;
        };
    }

    private static boolean[] unboundedScripts() {
        boolean[] alone = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0x0E00; c < alone.length; c++) {
            alone[c] = switch (UnicodeScript.of(c)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                default -> c == 'ー';
            };
        }
        return alone;
    }
}
