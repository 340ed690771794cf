package dev.dealwire.job.yaml;

import java.util.HexFormat;

/** Text from a file as a message may repeat it: short, on one line, and without anything that a terminal would obey. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String text) {
        return "'" + shorten(text) + "'";
    }

    static String shorten(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    /** All of the text, for names that somebody has to open. */
    static String escape(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** Whether a character shows nothing itself, but changes what is shown around it. */
    static boolean isInvisibleControl(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF;
    }

    static String codePoint(int c) {
        return "U+" + HexFormat.of().withUpperCase().toHexDigits(c, c > 0xFFFF ? 6 : 4);
    }

    private static void append(StringBuilder shown, int c) {
        if (isInvisibleControl(c) || Character.getType(c) == Character.SURROGATE) {
            shown.append('<').append(codePoint(c)).append('>');
            return;
        }
        shown.appendCodePoint(c);
    }
}
