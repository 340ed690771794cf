package dev.dealwire.job.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** A list of at least {@code least} values of a type. Invalid if one of them is. */
    static <T> NodeType<List<T>> listOf(NodeType<T> type, int least) {
        return new ListType<>(type, least, false);
    }

    /** A list as of {@link #listOf}, in which no value stands twice. */
    static <T> NodeType<List<T>> distinctListOf(NodeType<T> type, int least) {
        return new ListType<>(type, least, true);
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

    record ListType<T>(NodeType<T> type, int least, boolean distinct) implements NodeType<List<T>> {

        @Override
        public String wanted() {
            return (least == 0 ? "a list, each item " : "a list of at least " + least + ", each item ") + type.wanted();
        }

        @Override
        public Field<List<T>> read(Node node, Place place) {
            if (!(node instanceof Node.Sequence sequence)) {
                return NodeType.refuse(node, place, wanted());
            }
            List<Node> items = sequence.items();
            if (items.size() < least) {
                place.report(items.isEmpty() ? "an empty list" : "a list of " + items.size(), wanted());
                return new Field.Invalid<>();
            }
            return readAll(items, place);
        }

        private Field<List<T>> readAll(List<Node> items, Place place) {
            List<Field<T>> fields = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                Node item = items.get(i);
                fields.add(type.read(item, place.item(i, item.at())));
            }
            boolean repeats = distinct && reportRepeated(fields, items);
            if (repeats || !Field.allValid(fields)) {
                return new Field.Invalid<>();
            }
            return new Field.Valid<>(fields.stream().map(Field::get).toList(), place);
        }

        private boolean reportRepeated(List<Field<T>> fields, List<Node> items) {
            Set<T> seen = new HashSet<>();
            boolean repeats = false;
            for (int i = 0; i < items.size(); i++) {
                if (fields.get(i) instanceof Field.Valid<T>(T value, Place where) && !seen.add(value)) {
                    where.report(items.get(i).describe() + " again", "each one once");
                    repeats = true;
                }
            }
            return repeats;
        }
    }
}
