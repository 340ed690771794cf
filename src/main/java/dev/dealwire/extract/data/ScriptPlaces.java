package dev.dealwire.extract.data;

import org.jspecify.annotations.Nullable;

/** What stands around a bracket in a script. */
final class ScriptPlaces {

    private static final int MAX_LABEL = 80;
    private static final String PARSE = "JSON.parse";

    private ScriptPlaces() {}

    /** Whether the bracket begins a literal rather than a block, an index or a pattern. */
    static boolean beginsLiteral(String script, int bracket) {
        int before = lastBefore(script, bracket);
        if (before < 0) {
            return startsContent(script, bracket);
        }
        char c = script.charAt(before);
        boolean value = "=(,:?&|".indexOf(c) >= 0 || (c == 'n' && script.startsWith("return", before - 5));
        return value && startsContent(script, bracket);
    }

    /** Whether the quote begins a text that is assigned and holds JSON. */
    static boolean beginsQuotedLiteral(String script, int quote) {
        if (!script.startsWith("{", quote + 1)
                && !script.startsWith("[{", quote + 1)
                && !script.startsWith("%7B", quote + 1)) {
            return false;
        }
        int before = lastBefore(script, quote);
        return before >= 0 && "=(".indexOf(script.charAt(before)) >= 0;
    }

    /**
     * Where the argument of a {@code JSON.parse} begins that is called at this place, be its result passed on or not:
     * {@code deepFreeze(JSON.parse("..."))}; -1 if none is.
     */
    static int argumentOfParse(String script, int call) {
        int open = call;
        while (open < script.length() && open - call < MAX_LABEL && isLabelPart(script.charAt(open))) {
            open++;
        }
        if (open >= script.length() || open == call || script.charAt(open) != '(') {
            return -1;
        }
        return script.startsWith(PARSE, open - PARSE.length())
                ? open + 1
                : script.startsWith(PARSE + '(', open + 1) ? open + 2 + PARSE.length() : -1;
    }

    private static boolean startsContent(String script, int bracket) {
        int next = LiteralText.skipBlanks(script, bracket + 1, Math.min(script.length(), bracket + 400));
        if (next >= script.length()) {
            return false;
        }
        char c = script.charAt(next);
        if (script.charAt(bracket) == '[') {
            return c == '{' || c == '"' || c == '\'' || c == '[' || (c >= '0' && c <= '9');
        }
        return c == '"' || c == '\'' || isKey(script, next);
    }

    private static boolean isKey(String script, int from) {
        int i = from;
        while (i < script.length() && isNamePart(script.charAt(i))) {
            i++;
        }
        if (i == from) {
            return false;
        }
        int next = LiteralText.skipBlanks(script, i, Math.min(script.length(), i + 20));
        return next < script.length() && ":,}".indexOf(script.charAt(next)) >= 0;
    }

    /** The variable that is assigned, the text passed before, or the function called: {@code dataLayer}, {@code view_item}. */
    static @Nullable String label(String script, int bracket) {
        int before = lastBefore(script, bracket);
        while (before >= 0 && "([".indexOf(script.charAt(before)) >= 0) {
            before = lastBefore(script, before);
        }
        if (before < 0) {
            return null;
        }
        char c = script.charAt(before);
        if (c == '=' || c == ':' || c == ',') {
            before = lastBefore(script, before);
        }
        return before < 0 ? null : nameEndingAt(script, before);
    }

    private static @Nullable String nameEndingAt(String script, int last) {
        char c = script.charAt(last);
        boolean closed = c == '"' || c == '\'' || c == ']';
        int end = closed ? last : last + 1;
        while (closed && end > 0 && "\"']".indexOf(script.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < MAX_LABEL && isLabelPart(script.charAt(start - 1))) {
            start--;
        }
        String name = script.substring(start, end);
        String bare = name.endsWith(".push") ? name.substring(0, name.length() - ".push".length()) : name;
        String last3 = bare.substring(bare.lastIndexOf('.') + 1);
        return last3.isEmpty() || "return".equals(last3) || "parse".equals(last3) ? null : last3;
    }

    private static int lastBefore(String script, int index) {
        int i = index - 1;
        while (i >= 0 && script.charAt(i) <= ' ') {
            i--;
        }
        return i;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static boolean isLabelPart(char c) {
        return isNamePart(c) || c == '.' || c == '-' || c == ':';
    }
}
