package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Literal;
import dev.dealwire.extract.data.Json.Nothing;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document that frameworks flatten into one list, whose structures hold positions in the list instead of values.
 * {@code [{"name":1,"price":2},"Hat",19.9]} unfolds to {@code {"name":"Hat","price":19.9}}.
 */
final class PointerGraph {

    private static final int MAX_DEPTH = 32;
    /** Marks of values that are kept as their content. */
    private static final Set<String> WRAPPERS = Set.of(
            "Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef", "Set", "Date", "Object");

    private final List<Json> values;
    private final ReadingBudget budget;

    private PointerGraph(List<Json> values, ReadingBudget budget) {
        this.values = values;
        this.budget = budget;
    }

    /** The document unfolded if it is such a list, else itself. */
    static Json unfolded(Json document, ReadingBudget budget) {
        if (!(document instanceof Elements(var values)) || values.size() < 3 || !isFlat(values)) {
            return document;
        }
        return new PointerGraph(values, budget).at(0, 0);
    }

    /** Structures that hold nothing but positions, and nothing nested. */
    private static boolean isFlat(List<Json> values) {
        int structures = 0;
        for (Json value : values.subList(0, Math.min(values.size(), 200))) {
            List<Json> members = switch (value) {
                case Fields(var fields) -> List.copyOf(fields.values());
                case Elements(var elements) -> elements;
                default -> List.of();
            };
            for (int i = 0; i < members.size(); i++) {
                boolean mark = i == 0 && value instanceof Elements && members.getFirst() instanceof Text;
                if (!mark && !isPosition(members.get(i), values.size())) {
                    return false;
                }
            }
            structures += members.isEmpty() ? 0 : 1;
        }
        return structures > 0 && !(values.getFirst() instanceof Literal) && !(values.getFirst() instanceof Text);
    }

    private static boolean isPosition(Json value, int size) {
        if (!(value instanceof Literal(String text)) || text.length() > 7 || value.isTruth()) {
            return false;
        }
        boolean whole = text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
        return whole && text.length() > (text.startsWith("-") ? 1 : 0) && Integer.parseInt(text) < size;
    }

    private Json at(int position, int depth) {
        if (position < 0 || position >= values.size() || depth > MAX_DEPTH || !budget.spendValue()) {
            return Nothing.NULL;
        }
        return switch (values.get(position)) {
            case Fields(var members) -> fields(members, depth);
            case Elements(var elements) -> elements(elements, depth);
            case Json scalar -> scalar;
        };
    }

    private Json fields(Map<String, Json> members, int depth) {
        Map<String, Json> unfolded = new LinkedHashMap<>();
        members.forEach((key, value) -> unfolded.put(key(key), at(position(value), depth + 1)));
        return new Fields(unfolded);
    }

    /** Some write the positions of keys too: {@code "_7"} is whatever text stands at 7. */
    private String key(String written) {
        boolean pointer = written.length() > 1 && written.length() <= 7 && written.charAt(0) == '_';
        int position = pointer ? position(new Literal(written.substring(1))) : -1;
        return position >= 0 && position < values.size() && values.get(position) instanceof Text(String key)
                ? key
                : written;
    }

    private Json elements(List<Json> elements, int depth) {
        if (!elements.isEmpty() && elements.getFirst() instanceof Text(String mark)) {
            boolean wraps = elements.size() > 1 && WRAPPERS.contains(mark);
            return wraps ? at(position(elements.get(1)), depth + 1) : Nothing.NULL;
        }
        List<Json> unfolded = new ArrayList<>();
        elements.forEach(value -> unfolded.add(at(position(value), depth + 1)));
        return new Elements(unfolded);
    }

    private static int position(Json value) {
        return value instanceof Literal(String text) && isPosition(value, Integer.MAX_VALUE)
                ? Integer.parseInt(text)
                : -1;
    }
}
