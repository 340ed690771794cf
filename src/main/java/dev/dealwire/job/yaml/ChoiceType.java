package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Entry;
import dev.dealwire.job.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A group of keys of which one says what the others mean, such as {@code network} in an affiliate programme.
 *
 * @param what completes the sentence "wanted ..."
 * @param key the one that chooses
 */
record ChoiceType<T>(String what, String key, List<Variant<T>> variants) implements NodeType<T> {

    /** One choice, and the keys that belong to it beside the one that chooses. */
    record Variant<T>(String word, List<String> keys, Function<Fields, Field<T>> reader) {}

    @Override
    public String wanted() {
        return what + " with the key " + key + " and what belongs to it";
    }

    @Override
    public Field<T> read(Node node, Place place) {
        if (!(node instanceof Mapping mapping)) {
            return NodeType.refuse(node, place, wanted());
        }
        Field<Variant<T>> variant = chosen(mapping, place);
        return variant.isValid() ? read(mapping, place, variant.get()) : new Field.Invalid<>();
    }

    private Field<T> read(Mapping mapping, Place place, Variant<T> variant) {
        List<String> keys =
                Stream.concat(Stream.of(key), variant.keys().stream()).toList();
        Fields fields = new Fields(mapping, place, keys);
        fields.required(key, word());
        return variant.reader().apply(fields);
    }

    private Field<Variant<T>> chosen(Mapping mapping, Place place) {
        Optional<Entry> entry = entry(mapping, key::equals).or(() -> entry(mapping, this::isMisspelt));
        if (entry.isEmpty()) {
            place.key(key, place.at()).report("nothing", word().wanted());
            return new Field.Invalid<>();
        }
        Node value = entry.get().value();
        return word().read(value, place.key(entry.get().key(), value.at()));
    }

    private static Optional<Entry> entry(Mapping mapping, Predicate<String> keys) {
        return mapping.entries().stream()
                .filter(entry -> keys.test(entry.key()))
                .findFirst();
    }

    private boolean isMisspelt(String word) {
        return Nearest.to(word, List.of(key)).isPresent();
    }

    private ScalarType<Variant<T>> word() {
        List<String> words = variants.stream().map(Variant::word).toList();
        return ScalarType.word(
                Words.oneOf(words),
                words,
                text -> variants.stream()
                        .filter(variant -> variant.word().equals(text))
                        .findFirst());
    }
}
