package dev.dealwire.extract.data;

/** Steps over what only running a script would tell: calls, functions, sums. */
final class ExpressionSkipper {

    private ExpressionSkipper() {}

    /** The index of the comma, bracket or semicolon that ends the expression. */
    static int skip(String source, int from, int end) {
        int nesting = 0;
        int i = from;
        while (i < end) {
            char c = source.charAt(i);
            switch (c) {
                case '"', '\'', '`' -> i = afterString(source, i, end) - 1;
                case '/' -> i = afterSlash(source, i, from, end) - 1;
                case '{', '[', '(' -> nesting++;
                case '}', ']', ')' -> nesting--;
                default -> {}
            }
            if (nesting < 0 || (nesting == 0 && (c == ',' || c == ';'))) {
                return i;
            }
            i++;
        }
        return end;
    }

    private static int afterString(String source, int open, int end) {
        int close = LiteralText.closingQuote(source, open, end, Dialect.MACHINE, false);
        return close < 0 ? end : close + 1;
    }

    private static int afterSlash(String source, int slash, int from, int end) {
        if (slash + 1 < end && (source.charAt(slash + 1) == '/' || source.charAt(slash + 1) == '*')) {
            return LiteralText.afterComment(source, slash, end);
        }
        return startsPattern(source, slash, from) ? afterPattern(source, slash, end) : slash + 1;
    }

    /** After an operator or an opening bracket a slash begins a regular expression, after a value it divides. */
    private static boolean startsPattern(String source, int slash, int from) {
        int i = slash - 1;
        while (i >= from && source.charAt(i) <= ' ') {
            i--;
        }
        return i < from || "(,=:[!&|?{};".indexOf(source.charAt(i)) >= 0;
    }

    private static int afterPattern(String source, int slash, int end) {
        boolean inClass = false;
        for (int i = slash + 1; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '/' && !inClass) {
                return i + 1;
            } else if (c == '\n') {
                return slash + 1;
            }
        }
        return slash + 1;
    }
}
