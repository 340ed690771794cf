package dev.dealwire.extract.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value out of JSON or a JavaScript literal. Numbers keep the text they were written in. */
sealed interface Json {

    record Text(String value) implements Json {}

    record Literal(String text) implements Json {}

    record Fields(Map<String, Json> members) implements Json {

        @Nullable
        Json get(String key) {
            return members.get(key);
        }
    }

    record Elements(List<Json> values) implements Json {}

    enum Nothing implements Json {
        NULL,
        /** Something that only running the script would tell. */
        EXPRESSION
    }

    /** The text of a string or number; null for truth values, structures and nothing, and for blank strings. */
    default @Nullable String text() {
        return switch (this) {
            case Text(String value) -> value.isBlank() ? null : value;
            case Literal(String text) -> isTruth() ? null : text;
            case Fields _, Elements _, Nothing _ -> null;
        };
    }

    default boolean isTruth() {
        return this instanceof Literal(String text) && ("true".equals(text) || "false".equals(text));
    }

    default boolean isNumber() {
        return this instanceof Literal && !isTruth();
    }

    /** A lone value stands for a list of one. */
    default List<Json> asList() {
        return this instanceof Elements(List<Json> values) ? values : List.of(this);
    }
}
