package dev.dealwire.history.svg;

import java.util.Locale;

/** SVG as it is written down, line by line; the one place that escapes. */
final class SvgText {

    private final StringBuilder text = new StringBuilder();

    /** @param format for markup of ours; what comes from outside goes through {@link #escape} first */
    SvgText line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    /** Page titles may hold anything; what XML cannot hold at all is left out. */
    static String escape(String outside) {
        StringBuilder safe = new StringBuilder();
        outside.codePoints().filter(SvgText::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
