package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import org.jspecify.annotations.Nullable;

/** A document whose nodes lie side by side and point to each other by key, as query caches keep them. */
record StateCache(Json document) {

    private static final int MAX_POINTER_MEMBERS = 4;

    /** A cache may stand anywhere in a state; its root says that it is one. */
    static boolean isCache(Fields node) {
        return node.get("ROOT_QUERY") != null || node.get("client:root") != null;
    }

    /** The node that a pointer stands for; anything else is itself. */
    Fields resolve(Fields node) {
        if (node.members().size() > MAX_POINTER_MEMBERS || !(document instanceof Fields cache)) {
            return node;
        }
        String key = target(node);
        return key != null && cache.get(key) instanceof Fields target ? target : node;
    }

    /** {@code {"__ref": key}}, or as older caches wrote it {@code {"type": "id", "id": key}}. */
    private static @Nullable String target(Fields node) {
        if (node.get("__ref") instanceof Text(String key)) {
            return key;
        }
        return node.get("type") instanceof Text(String type)
                        && "id".equals(type)
                        && node.get("id") instanceof Text(String key)
                ? key
                : null;
    }
}
