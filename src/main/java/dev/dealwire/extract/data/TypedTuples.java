package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Literal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Properties that a framework writes each with the number of its type before it, so that islands of a page get back what
 * JSON has no form for: {@code {"name":[0,"Hat"],"sizes":[1,[[0,"S"],[0,"M"]]]}}.
 */
final class TypedTuples {

    private static final int MAX_DEPTH = 32;

    private TypedTuples() {}

    /** The document with plain values if every property of it is such a pair, else itself. */
    static Json unwrapped(Json document) {
        return document instanceof Fields(var members) && areTuples(members.values()) ? fields(members, 0) : document;
    }

    private static boolean areTuples(Collection<Json> values) {
        return !values.isEmpty() && values.stream().allMatch(TypedTuples::isTuple);
    }

    private static boolean isTuple(Json value) {
        return value instanceof Elements(var pair)
                && (pair.size() == 2 || pair.size() == 1)
                && pair.getFirst() instanceof Literal(String type)
                && type.length() <= 2
                && type.chars().allMatch(Character::isDigit);
    }

    private static Json fields(Map<String, Json> members, int depth) {
        Map<String, Json> plain = new LinkedHashMap<>();
        members.forEach((key, value) -> plain.put(key, value(value, depth + 1)));
        return new Fields(plain);
    }

    private static Json value(Json written, int depth) {
        if (depth > MAX_DEPTH || !(written instanceof Elements(var pair)) || !isTuple(written)) {
            return written;
        }
        return switch (pair.getLast()) {
            case Fields(var members) -> fields(members, depth);
            case Elements(var values) ->
                new Elements(
                        values.stream().map(value -> value(value, depth + 1)).toList());
            case Json scalar -> pair.size() == 1 ? Json.Nothing.NULL : scalar;
        };
    }
}
