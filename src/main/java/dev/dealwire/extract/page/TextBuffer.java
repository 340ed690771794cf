package dev.dealwire.extract.page;

/** Gathers one stretch of text: runs of any spaces become one, and what is too long is cut. */
final class TextBuffer {

    private static final int LONGEST = 600;

    private static final int PIECE = 512;

    private final char[] chars = new char[LONGEST];
    private final char[] piece = new char[PIECE];
    private int length;

    void append(String words) {
        for (int from = 0; from < words.length() && length < LONGEST; from += PIECE) {
            int end = Math.min(words.length(), from + PIECE);
            words.getChars(from, end, piece, 0);
            append(end - from);
        }
    }

    private void append(int count) {
        char[] to = chars;
        int at = length;
        for (int i = 0; i < count && at < LONGEST; i++) {
            char c = piece[i];
            if (!isSpace(c)) {
                to[at++] = c;
            } else if (at > 0 && to[at - 1] != ' ') {
                to[at++] = ' ';
            }
        }
        length = at;
    }

    void space() {
        if (length > 0 && length < LONGEST && chars[length - 1] != ' ') {
            chars[length++] = ' ';
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u00a0' && (c == '\u00a0' || c == '\u202f' || c == '\u2009'));
    }

    /** The text so far, which the buffer then forgets. */
    String take() {
        int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
        length = 0;
        return end == 0 ? "" : new String(chars, 0, end);
    }
}
