package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Scalar;
import dev.dealwire.job.yaml.Node.Scalar.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A value written as one scalar.
 *
 * @param kinds what YAML may take the scalar for
 * @param words if the value is one of a list of words, that list, so that a misspelt one can be named; else empty
 * @param parser empty for text that is not such a value
 */
record ScalarType<T>(String wanted, Set<Kind> kinds, Collection<String> words, Function<String, Optional<T>> parser)
        implements NodeType<T> {

    static <T> ScalarType<T> text(String wanted, Function<String, Optional<T>> parser) {
        return new ScalarType<>(wanted, Set.of(Kind.TEXT), List.of(), parser);
    }

    static <T> ScalarType<T> word(String wanted, Collection<String> words, Function<String, Optional<T>> parser) {
        return new ScalarType<>(wanted, Set.of(Kind.TEXT), words, parser);
    }

    @Override
    public Field<T> read(Node node, Place place) {
        if (!(node instanceof Scalar scalar)) {
            return NodeType.refuse(node, place, wanted);
        }
        if (!kinds.contains(scalar.kind())) {
            return NodeType.refuse(scalar, place, wanted + quotingAdvice(scalar));
        }
        Optional<T> value = parser.apply(scalar.text());
        if (value.isEmpty()) {
            return NodeType.refuse(scalar, place, wanted + Nearest.hint(scalar.text(), words));
        }
        return new Field.Valid<>(value.get(), place);
    }

    private String quotingAdvice(Scalar scalar) {
        boolean rightButForQuotes = parser.apply(scalar.text()).isPresent();
        if (!rightButForQuotes || scalar.kind() == Kind.NOTHING) {
            return "";
        }
        return scalar.kind() == Kind.TEXT ? ", without quotes" : "; put it in quotes if that is meant";
    }
}
