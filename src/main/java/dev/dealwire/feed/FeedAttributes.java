package dev.dealwire.feed;

import java.util.Locale;

/** How attributes are named: {@code g:sale_price}, {@code Sale Price} and {@code sale price} are one. */
final class FeedAttributes {

    private static final int LONGEST = 120;

    private FeedAttributes() {}

    static String nameOf(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return name.startsWith("g:") ? name.substring(2) : name;
    }

    /** For messages: bytes from outside may be long, and may try to speak to a terminal. */
    static String shorten(String text) {
        String plain = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < text.length() ? plain + "..." : plain;
    }
}
