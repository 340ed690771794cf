package dev.dealwire.extract.page;

/** Gathers one stretch of text: runs of any spaces become one, and what is too long is cut. */
final class TextBuffer {

    private static final int LONGEST = 600;

    private final char[] chars = new char[LONGEST];
    private int length;

    void append(String words) {
        for (int i = 0; i < words.length() && length < LONGEST; i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space();
            } else {
                chars[length++] = c;
            }
        }
    }

    void space() {
        if (length > 0 && length < LONGEST && chars[length - 1] != ' ') {
            chars[length++] = ' ';
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /** The text so far, which the buffer then forgets. */
    String take() {
        int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
        length = 0;
        return end == 0 ? "" : new String(chars, 0, end);
    }
}
