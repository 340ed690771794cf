package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Entry;
import dev.dealwire.job.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one group. Unknown and repeated keys are reported when it is made; a misspelt key is reported once and then
 * read as the key that was meant, so that one slip of a finger is one message.
 */
final class Fields {

    private final Place place;
    private final List<String> known;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Field<?>> fields = new ArrayList<>();

    Fields(Mapping mapping, Place place, List<String> known) {
        this.place = place;
        this.known = known;
        takeKnown(mapping);
        reportUnknown(mapping);
    }

    <T> Field<T> required(String key, NodeType<T> type) {
        Entry entry = entry(key);
        if (entry != null) {
            return remember(type.read(entry.value(), placeOf(entry)));
        }
        place.key(key, place.at()).report("nothing", type.wanted());
        return remember(new Field.Invalid<>());
    }

    <T> Field<T> optional(String key, NodeType<T> type, T otherwise) {
        Entry entry = entry(key);
        if (entry == null) {
            return remember(new Field.Valid<>(otherwise, place));
        }
        return remember(type.read(entry.value(), placeOf(entry)));
    }

    <T> Field<@Nullable T> nullable(String key, NodeType<T> type) {
        Entry entry = entry(key);
        if (entry == null) {
            return remember(new Field.Valid<@Nullable T>(null, place));
        }
        return switch (remember(type.read(entry.value(), placeOf(entry)))) {
            case Field.Valid<T>(T value, Place where) -> new Field.Valid<@Nullable T>(value, where);
            case Field.Invalid<T>() -> new Field.Invalid<@Nullable T>();
        };
    }

    /** Makes the value of the whole group, if each field of it is valid. */
    <T> Field<T> build(Supplier<T> maker) {
        return Field.allValid(fields) ? new Field.Valid<>(maker.get(), place) : new Field.Invalid<>();
    }

    private <F extends Field<?>> F remember(F field) {
        fields.add(field);
        return field;
    }

    private @Nullable Entry entry(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("found key '" + key + "', wanted one of " + known);
        }
        return entries.get(key);
    }

    private Place placeOf(Entry entry) {
        return place.key(entry.key(), entry.value().at());
    }

    private void takeKnown(Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                entries.putIfAbsent(entry.key(), entry);
            }
        }
    }

    private void reportUnknown(Mapping mapping) {
        Map<String, Integer> firstLines = new HashMap<>();
        Set<String> missing = new HashSet<>(known);
        missing.removeAll(entries.keySet());
        for (Entry entry : mapping.entries()) {
            Integer firstLine =
                    firstLines.putIfAbsent(entry.key(), entry.keyAt().line());
            Place keyPlace = place.key(entry.key(), entry.keyAt());
            if (firstLine != null) {
                keyPlace.report("this key again, after line " + firstLine, "each key once");
            } else if (!known.contains(entry.key())) {
                reportUnknown(entry, keyPlace, missing);
            }
        }
    }

    private void reportUnknown(Entry entry, Place keyPlace, Collection<String> missing) {
        Optional<String> meant = Nearest.to(entry.key(), missing);
        keyPlace.report(
                entry.key().equals("<<") ? "a merge key" : "an unknown key",
                Words.oneOf(known)
                        + Nearest.hint(entry.key(), meant.map(List::of).orElse(known)));
        meant.ifPresent(key -> {
            entries.put(key, entry);
            missing.remove(key);
        });
    }
}
