package dev.dealwire.job.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of values of one type. It is invalid if one of them is, but all of them are read. */
record ListType<T>(NodeType<T> type, boolean mayBeEmpty, boolean mayRepeat) implements NodeType<List<T>> {

    static <T> ListType<T> of(NodeType<T> type) {
        return new ListType<>(type, true, true);
    }

    ListType<T> notEmpty() {
        return new ListType<>(type, false, mayRepeat);
    }

    ListType<T> distinct() {
        return new ListType<>(type, mayBeEmpty, false);
    }

    @Override
    public String wanted() {
        return (mayBeEmpty ? "a list, each item " : "a list of one item or more, each ") + type.wanted();
    }

    @Override
    public Field<List<T>> read(Node node, Place place) {
        if (!(node instanceof Node.Sequence sequence)) {
            return NodeType.refuse(node, place, wanted());
        }
        List<Node> items = sequence.items();
        if (items.isEmpty() && !mayBeEmpty) {
            place.report("an empty list", wanted());
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
        boolean repeats = !mayRepeat && reportRepeated(fields, items);
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
