package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object and array literals that a script assigns, passes or returns, read where they stand. The script is not run and
 * not even parsed: each opening bracket that can only begin a literal is tried.
 */
final class ScriptLiterals {

    private static final int MAX_LITERALS = 400;

    private final String script;
    private final boolean whole;
    private final Map<String, Json> names;
    private final ReadingBudget budget;
    private final List<Found> found = new ArrayList<>();

    /** @param label what the literal is assigned to or passed with; null if nothing names it */
    record Found(Json value, @Nullable String label) {}

    private ScriptLiterals(String script, boolean whole, Map<String, Json> names, ReadingBudget budget) {
        this.script = script;
        this.whole = whole;
        this.names = names;
        this.budget = budget;
    }

    /** @param whole whether to read literals without any mark of a price too */
    static List<Found> of(String script, boolean whole, ReadingBudget budget) {
        ScriptLiterals literals = new ScriptLiterals(script, whole, CallArguments.of(script, budget), budget);
        literals.readAll();
        return literals.found;
    }

    private void readAll() {
        PriceMarks marks = new PriceMarks(script);
        int start = next(0);
        while (start >= 0 && found.size() < MAX_LITERALS && budget.characters() > 0) {
            int mark = marks.from(start);
            if (!whole && mark > script.length()) {
                return;
            }
            int end = whole ? mark : ExpressionSkipper.skip(script, start, mark);
            start = next(end < mark ? Math.max(end, start + 1) : read(start));
        }
    }

    private int next(int from) {
        for (int i = from; i < script.length(); i++) {
            char c = script.charAt(i);
            boolean begins = switch (c) {
                case '{', '[' -> ScriptPlaces.beginsLiteral(script, i);
                case 'J' -> script.startsWith("JSON.parse(", i);
                case '"', '\'' -> ScriptPlaces.beginsQuotedLiteral(script, i);
                default -> false;
            };
            if (begins) {
                return i;
            }
        }
        return -1;
    }

    private int read(int start) {
        LiteralReader reader = new LiteralReader(script, start, Dialect.SCRIPT, names, budget);
        Json value = reader.read();
        if (value instanceof Json.Text(String text)) {
            JsonDocuments.read(decoded(text), Dialect.MACHINE, budget).forEach(json -> add(json, start));
        } else if (value instanceof Fields || value instanceof Elements) {
            add(value, start);
        }
        return value == null ? start + 1 : Math.max(start + 1, reader.position());
    }

    private static String decoded(String text) {
        if (!text.startsWith("%")) {
            return text;
        }
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private void add(Json value, int start) {
        found.add(new Found(value, ScriptPlaces.label(script, start)));
    }
}
