package dev.dealwire.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text for a terminal, in which a shop's words obey nothing: what would move the cursor, hide or turn text is a space. */
final class Printable {

    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private Printable() {}

    static String line(String text) {
        return OBEYED.matcher(text).replaceAll(" ");
    }

    /** Several lines that stay several; each ends with a line feed. */
    static String lines(String text) {
        return text.lines().map(line -> line(line) + "\n").collect(Collectors.joining());
    }
}
