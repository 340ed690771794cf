package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a function's parameters where it is called on the spot with literals:
 * {@code (function(a,b){return {price:a}}(19.9,"EUR"))}. Some frameworks serialise their state that way to save room.
 */
final class CallArguments {

    private static final Pattern FUNCTION =
            Pattern.compile("function\\s*\\(([\\w$,\\s]{1,20000})\\)\\s*\\{\\s*return\\b");
    private static final int MAX_PREFIX = 200;

    private CallArguments() {}

    static Map<String, Json> of(String script, ReadingBudget budget) {
        int keyword = script.indexOf("function");
        if (keyword < 0 || keyword > MAX_PREFIX || !isAssigned(script, keyword)) {
            return Map.of();
        }
        Matcher function = FUNCTION.matcher(script).region(keyword, script.length());
        if (!function.lookingAt()) {
            return Map.of();
        }
        int end = afterBody(script, function.end());
        int open = end < 0 ? -1 : script.indexOf('(', end);
        return open < 0 || open - end > 8 ? Map.of() : bound(function.group(1), arguments(script, open, budget));
    }

    private static boolean isAssigned(String script, int keyword) {
        int before = keyword - 1;
        while (before >= 0 && (script.charAt(before) <= ' ' || script.charAt(before) == '(')) {
            before--;
        }
        return before >= 0 && script.charAt(before) == '=';
    }

    /** After the brace that closes the function whose {@code return} ends at {@code from}. */
    private static int afterBody(String script, int from) {
        int i = from;
        while (i < script.length()) {
            int stop = ExpressionSkipper.skip(script, i, script.length());
            if (stop >= script.length()) {
                return -1;
            }
            if (script.charAt(stop) == '}') {
                return stop + 1;
            }
            i = stop + 1;
        }
        return -1;
    }

    private static List<Json> arguments(String script, int open, ReadingBudget budget) {
        int close = ExpressionSkipper.skip(script, open + 1, script.length());
        while (close < script.length() && script.charAt(close) == ',') {
            close = ExpressionSkipper.skip(script, close + 1, script.length());
        }
        String list = '[' + script.substring(open + 1, close) + ']';
        Json values = new LiteralReader(list, 0, Dialect.MACHINE, budget).read();
        return values instanceof Elements(var read) ? read : List.of();
    }

    private static Map<String, Json> bound(String parameters, List<Json> values) {
        Map<String, Json> names = new HashMap<>();
        String[] parts = parameters.split(",");
        for (int i = 0; i < Math.min(parts.length, values.size()); i++) {
            names.put(parts[i].strip(), values.get(i));
        }
        return names;
    }
}
