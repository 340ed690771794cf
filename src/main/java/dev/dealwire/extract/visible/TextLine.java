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
        makeRoom(1);
        chars[length++] = c;
    }

    /** Copied as a whole and then closed up where it lies: a page's texts are a hundred thousand characters. */
    void addPrinted(String raw) {
        makeRoom(raw.length());
        raw.getChars(0, raw.length(), chars, length);
        char[] line = chars;
        int end = length + raw.length();
        int to = length;
        char last = last();
        for (int i = length; i < end; i++) {
            char c = line[i];
            if (isBlank(c)) {
                if (last == ' ' || last == VisibleTextBuilder.BREAK) {
                    continue;
                }
                c = ' ';
            } else if (c >= '\u00ad' && isUnprinted(c)) {
                continue;
            }
            line[to++] = c;
            last = c;
        }
        length = to;
    }

    private void makeRoom(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f');
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
