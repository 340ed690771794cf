package dev.dealwire.job.yaml;

import java.util.function.Consumer;

/** A kind of value that operators can write, and how it is read. */
interface NodeType<T> {

    /** What is expected, to complete the sentence "wanted ...". */
    String wanted();

    /** Reads {@code node}; reports every problem at {@code place} or below it. */
    Field<T> read(Node node, Place place);

    /** Reports that the node is something else; says nothing of a node that the parser has reported. */
    static <T> Field<T> refuse(Node node, Place place, String wanted) {
        if (!(node instanceof Node.Refused)) {
            place.report(node.describe(), wanted);
        }
        return new Field.Invalid<>();
    }

    /** Hands each value that can be read to {@code notes}, even if what surrounds it cannot be read. */
    static <T> NodeType<T> noting(NodeType<T> type, Consumer<Field.Valid<T>> notes) {
        return new NotingType<>(type, notes);
    }

    record NotingType<T>(NodeType<T> type, Consumer<Field.Valid<T>> notes) implements NodeType<T> {

        @Override
        public String wanted() {
            return type.wanted();
        }

        @Override
        public Field<T> read(Node node, Place place) {
            Field<T> field = type.read(node, place);
            if (field instanceof Field.Valid<T> valid) {
                notes.accept(valid);
            }
            return field;
        }
    }
}
