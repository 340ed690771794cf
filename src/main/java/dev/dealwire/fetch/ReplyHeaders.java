package dev.dealwire.fetch;

import java.util.List;
import java.util.Optional;

/** A reply's header fields in the order they came; names are found whatever their case. Values keep one char a byte. */
public record ReplyHeaders(List<Field> fields) {

    public ReplyHeaders {
        fields = List.copyOf(fields);
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** A header that may be repeated or hold a list, as one comma-separated list (RFC 9110 section 5.3); empty if absent. */
    String joined(String name) {
        return String.join(
                ", ",
                fields.stream()
                        .filter(field -> field.name().equalsIgnoreCase(name))
                        .map(Field::value)
                        .toList());
    }

    public record Field(String name, String value) {}
}
