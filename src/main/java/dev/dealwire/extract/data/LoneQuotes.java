package dev.dealwire.extract.data;

/**
 * Tells a quote that closes a string from one that somebody forgot to escape, as in {@code "name": "The 15" one"}: by what
 * comes after it.
 */
final class LoneQuotes {

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
        return "{}[],-".indexOf(c) >= 0 || (c >= '0' && c <= '9') || startsBareKey(source, index, end);
    }

    private static boolean startsComment(String source, int slash, int end) {
        return slash + 1 < end && "*/".indexOf(source.charAt(slash + 1)) >= 0;
    }

    private static boolean startsKey(String source, int open, int end) {
        int close = source.indexOf(source.charAt(open), open + 1);
        return close > 0 && close < end && isAt(source, close + 1, end, ":");
    }

    private static boolean startsElement(String source, int open, int end) {
        int close = source.indexOf(source.charAt(open), open + 1);
        return close > open + 1 && close < end && isAt(source, close + 1, end, ",]");
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
