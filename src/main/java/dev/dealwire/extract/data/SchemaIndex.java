package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.HashMap;
import java.util.Map;

/** The nodes of a page's schema.org documents by their {@code @id}, because one node may stand for itself elsewhere. */
final class SchemaIndex {

    private final Map<String, Fields> nodes = new HashMap<>();

    void add(Json value) {
        switch (value) {
            case Fields fields -> addNode(fields);
            case Elements(var values) -> values.forEach(this::add);
            default -> {}
        }
    }

    private void addNode(Fields fields) {
        if (fields.get("@id") instanceof Text(String id) && !isReference(fields)) {
            nodes.putIfAbsent(id, fields);
        }
        fields.members().values().forEach(this::add);
    }

    /** The node that a mere reference stands for; anything else is itself. */
    Json resolve(Json value) {
        if (value instanceof Fields fields && isReference(fields) && fields.get("@id") instanceof Text(String id)) {
            return nodes.getOrDefault(id, fields);
        }
        return value;
    }

    private static boolean isReference(Fields fields) {
        return fields.members().size() == 1 || (fields.members().size() == 2 && fields.get("@type") != null);
    }
}
