package dev.dealwire.price;

import java.text.Normalizer;

/**
 * A price text in one spelling: digits of every script as {@code 0-9}, full-width forms as ASCII, one kind of space,
 * apostrophe and dash, no direction marks. Each character remembers where it stood, so that what was understood can be
 * quoted exactly.
 */
final class NormalisedText {

    /** White space that separates lines or cells, across which digits never belong together. */
    static final char BREAK = '\n';

    private final String original;
    private final StringBuilder chars = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private NormalisedText(String original) {
        this.original = original;
        this.starts = new int[original.length()];
        this.ends = new int[original.length()];
    }

    static NormalisedText of(String original) {
        NormalisedText text = new NormalisedText(original);
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            text.append(codePoint, at, next);
            at = next;
        }
        return text;
    }

    String original() {
        return original;
    }

    int length() {
        return chars.length();
    }

    /** The character at {@code index}, or {@link #BREAK} beyond either end. */
    char charAt(int index) {
        return index < 0 || index >= chars.length() ? BREAK : chars.charAt(index);
    }

    boolean isDigit(int index) {
        char c = charAt(index);
        return c >= '0' && c <= '9';
    }

    boolean hasDigits() {
        for (int i = 0; i < chars.length(); i++) {
            if (isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isWordPart(int index) {
        return isWordPart(charAt(index));
    }

    static boolean isWordPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    boolean isSpace(int index) {
        char c = charAt(index);
        return c == ' ' || c == BREAK;
    }

    String substring(int start, int end) {
        return chars.substring(start, end);
    }

    /** The characters from {@code start} to {@code end} as they were before. */
    String originalText(int start, int end) {
        return original.substring(starts[start], ends[end - 1]);
    }

    private void append(int codePoint, int start, int end) {
        if (codePoint >= 0x80 && (isInvisible(codePoint) || composesWithLast(codePoint, end))) {
            return;
        }
        char c = normalised(codePoint);
        boolean space = c == ' ' || c == BREAK;
        int last = chars.length() - 1;
        if (space && last >= 0 && isSpace(last)) {
            chars.setCharAt(last, chars.charAt(last) == BREAK ? BREAK : c);
            ends[last] = end;
            return;
        }
        starts[chars.length()] = start;
        ends[chars.length()] = end;
        chars.append(c);
    }

    /** Joins a letter and the accent after it, as in a {@code č} that was typed in two. */
    private boolean composesWithLast(int codePoint, int end) {
        int last = chars.length() - 1;
        if (last < 0 || Character.getType(codePoint) != Character.NON_SPACING_MARK) {
            return false;
        }
        String composed = Normalizer.normalize(chars.charAt(last) + Character.toString(codePoint), Normalizer.Form.NFC);
        if (composed.length() != 1) {
            return false;
        }
        chars.setCharAt(last, composed.charAt(0));
        ends[last] = end;
        return true;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || codePoint == 0xFE0F;
    }

    private static char normalised(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            return codePoint == '`' ? '\'' : (char) codePoint;
        }
        int digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (codePoint > 0xFF00 && codePoint < 0xFF5F) {
            return normalised(codePoint - 0xFEE0);
        }
        if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
            return isLineOrCellBreak(codePoint) ? BREAK : ' ';
        }
        return Character.isBmpCodePoint(codePoint) ? normalisedMark((char) codePoint) : '\uFFFD';
    }

    private static boolean isLineOrCellBreak(int codePoint) {
        return codePoint < ' ' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static char normalisedMark(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '\u02BB', '\u02BC', '\u201B', '\u00B4', '`', '\u2032' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> '-';
            case '\u301C', '\u223C', '\u2053' -> '~';
            case '\u060C' -> ',';
            case '\u066A' -> '%';
            case '\uFE69' -> '$';
            case '\uFFE0' -> '\u00A2';
            case '\uFFE1' -> '\u00A3';
            case '\uFFE5' -> '\u00A5';
            case '\uFFE6' -> '\u20A9';
            default -> c;
        };
    }
}
