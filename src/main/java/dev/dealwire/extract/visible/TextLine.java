package dev.dealwire.extract.visible;

import java.util.Arrays;

/** Text as it is laid into one line: a run of blanks becomes one, and characters that take no room are left out. */
final class TextLine {

    private char[] chars = new char[1 << 14];
    private int length;

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /** The last character; a blank where there is none. */
    char last() {
        return length == 0 ? ' ' : chars[length - 1];
    }

    void set(int index, char c) {
        chars[index] = c;
    }

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    void addPrinted(String raw) {
        char last = last();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                if (last == ' ' || last == VisibleTextBuilder.BREAK) {
                    continue;
                }
                c = ' ';
            } else if (c >= '\u00ad' && isUnprinted(c)) {
                continue;
            }
            add(c);
            last = c;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
    }

    /** Direction marks, soft hyphens and other characters that take no room. */
    private static boolean isUnprinted(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || c == VisibleTextBuilder.SEAM
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061c';
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
