package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Literal;
import dev.dealwire.extract.data.Json.Nothing;
import org.jspecify.annotations.Nullable;

/** The spelling of literals: where a string ends, what its escapes mean, which words are values. */
final class LiteralText {

    /** The text ends before the string does. */
    static final int CUT_OFF = -1;
    /** No such string: a line break stands in it. */
    static final int BROKEN = -2;

    private LiteralText() {}

    /** The index of the quote that closes the one at {@code open}, or {@link #CUT_OFF} or {@link #BROKEN}. */
    static int closingQuote(String source, int open, int end, Dialect dialect, boolean key) {
        char quote = source.charAt(open);
        for (int i = open + 1; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote && (!dialect.isRepairing() || LoneQuotes.closes(source, i, end, key))) {
                return i;
            } else if (c == '\n' && dialect.isScript() && quote != '`') {
                return BROKEN;
            }
        }
        return CUT_OFF;
    }

    /** The value that a bare word is; null if it is none. */
    static @Nullable Json word(String word) {
        return switch (word) {
            case "true", "!0" -> new Literal("true");
            case "false", "!1" -> new Literal("false");
            case "null", "undefined", "NaN", "void" -> Nothing.NULL;
            default -> isNumber(word) ? new Literal(word) : null;
        };
    }

    /** {@code -12.5}, {@code .5}, {@code 1e3}; not {@code 1.2.3}. */
    private static boolean isNumber(String word) {
        int end = mantissaEnd(word);
        if (end == word.length()) {
            return end > 0;
        }
        return end > 0 && (word.charAt(end) | ' ') == 'e' && isExponent(word, end + 1);
    }

    /** Where sign, digits and one point end; 0 if there is no digit. */
    private static int mantissaEnd(String word) {
        int i = !word.isEmpty() && isSign(word.charAt(0)) ? 1 : 0;
        int digits = 0;
        int points = 0;
        while (i < word.length() && (isDigit(word.charAt(i)) || (word.charAt(i) == '.' && points == 0))) {
            if (isDigit(word.charAt(i))) {
                digits++;
            } else {
                points++;
            }
            i++;
        }
        return digits == 0 ? 0 : i;
    }

    private static boolean isExponent(String word, int from) {
        int start = from < word.length() && isSign(word.charAt(from)) ? from + 1 : from;
        return start < word.length() && word.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The index of the next character that is neither blank nor in a comment. */
    static int skipBlanks(String source, int from, int end) {
        int i = from;
        while (i < end) {
            char c = source.charAt(i);
            if (c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u2028' || c == '\u2029') {
                i++;
            } else if (c == '/' && i + 1 < end && isCommentMark(source.charAt(i + 1))) {
                i = afterComment(source, i, end);
            } else {
                return i;
            }
        }
        return end;
    }

    private static boolean isCommentMark(char c) {
        return c == '*' || c == '/';
    }

    static int afterComment(String source, int start, int end) {
        boolean block = source.charAt(start + 1) == '*';
        int close = source.indexOf(block ? "*/" : "\n", start + 2);
        return close < 0 || close >= end ? end : close + (block ? 2 : 1);
    }

    static String unescape(String raw) {
        int backslash = raw.indexOf('\\');
        if (backslash < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int from = 0;
        while (backslash >= 0 && backslash < raw.length() - 1) {
            text.append(raw, from, backslash);
            from = unescapeOne(raw, backslash + 1, text);
            backslash = raw.indexOf('\\', from);
        }
        return text.append(raw, from, raw.length()).toString();
    }

    private static int unescapeOne(String raw, int i, StringBuilder text) {
        char c = raw.charAt(i);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case '\n' -> {} // a string that goes on in the next line
            case 'u' -> {
                return unescapeHex(raw, i + 1, 4, text);
            }
            case 'x' -> {
                return unescapeHex(raw, i + 1, 2, text);
            }
            // a digit is escaped by mistake, and without the backslash it would be part of a price
            default -> text.append(isDigit(c) ? "\\" : "").append(c);
        }
        return i + 1;
    }

    private static int unescapeHex(String raw, int from, int digits, StringBuilder text) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0) {
                text.append(raw.charAt(from - 1));
                return from;
            }
            code = code * 16 + digit;
        }
        text.append((char) code);
        return from + digits;
    }
}
