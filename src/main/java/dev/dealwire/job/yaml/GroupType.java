package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Mapping;
import java.util.List;
import java.util.function.Function;

/**
 * A group of keys that make one value.
 *
 * @param what completes the sentence "wanted ..."
 */
record GroupType<T>(String what, List<String> keys, Function<Fields, Field<T>> reader) implements NodeType<T> {

    @Override
    public String wanted() {
        return what + " with the " + (keys.size() == 1 ? "key " : "keys ") + Words.allOf(keys);
    }

    @Override
    public Field<T> read(Node node, Place place) {
        if (!(node instanceof Mapping mapping)) {
            return NodeType.refuse(node, place, wanted());
        }
        return reader.apply(new Fields(mapping, place, keys));
    }
}
