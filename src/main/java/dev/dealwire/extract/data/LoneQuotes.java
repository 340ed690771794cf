package dev.dealwire.extract.data;

import java.util.List;

/**
 * Tells a quote that closes a string from one that somebody forgot to escape, as in {@code "name": "The 15" one"}: by what
 * comes after it.
 */
final class LoneQuotes {

    private static final List<String> WORDS = List.of("true", "false", "null");
    private static final int MAX_LOOK = 20_000;

    private LoneQuotes() {}

    static boolean closes(String source, int quote, int end, boolean key) {
        int next = skipSpace(source, quote + 1, end);
        if (next >= end) {
            return true;
        }
        char c = source.charAt(next);
        if (key) {
            return c == ':';
        }
        return switch (c) {
            case '}', ']' -> true;
            case ',' -> startsMember(source, skipSpace(source, next + 1, end), end);
            case '"' -> startsKey(source, next, end); // a comma left out
            case '/' -> startsComment(source, next, end);
            default -> false;
        };
    }

    private static boolean startsMember(String source, int index, int end) {
        if (index >= end) {
            return true;
        }
        char c = source.charAt(index);
        if (c == '/') {
            return startsComment(source, index, end);
        }
        if (c == '"' || c == '\'') {
            return startsKey(source, index, end) || startsElement(source, index, end);
        }
        return "{}[],-".indexOf(c) >= 0
                || (c >= '0' && c <= '9')
                || WORDS.stream().anyMatch(word -> source.startsWith(word, index))
                || startsBareKey(source, index, end);
    }

    private static boolean startsComment(String source, int slash, int end) {
        return slash + 1 < end && "*/".indexOf(source.charAt(slash + 1)) >= 0;
    }

    private static boolean startsKey(String source, int open, int end) {
        int close = closing(source, open, end);
        return close >= 0 && isAt(source, close + 1, end, ":");
    }

    private static boolean startsElement(String source, int open, int end) {
        int close = closing(source, open, end);
        return close >= 0 && isAt(source, close + 1, end, ",]");
    }

    /** The next quote of the kind that is not escaped; -1 if there is none near. */
    private static int closing(String source, int open, int end) {
        int last = Math.min(end, open + MAX_LOOK);
        for (int i = open + 1; i < last; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == source.charAt(open)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsBareKey(String source, int from, int end) {
        int i = from;
        while (i < end && Character.isLetterOrDigit(source.charAt(i))) {
            i++;
        }
        return i > from && isAt(source, i, end, ":");
    }

    private static boolean isAt(String source, int from, int end, String wanted) {
        int next = skipSpace(source, from, end);
        return next < end && wanted.indexOf(source.charAt(next)) >= 0;
    }

    /** Comments are not looked for here: an open one would make every quote before it cost the whole text. */
    private static int skipSpace(String source, int from, int end) {
        int i = from;
        while (i < end && source.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
