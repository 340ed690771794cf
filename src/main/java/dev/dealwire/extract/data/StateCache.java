package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;

/** A document whose nodes lie side by side and point to each other by key, as query caches keep them. */
record StateCache(Json document) {

    private static final int MAX_POINTER_MEMBERS = 3;

    /** The node that a pointer stands for; anything else is itself. */
    Fields resolve(Fields node) {
        if (node.members().size() > MAX_POINTER_MEMBERS || !(document instanceof Fields cache)) {
            return node;
        }
        return node.get("__ref") instanceof Text(String key) && cache.get(key) instanceof Fields target ? target : node;
    }
}
