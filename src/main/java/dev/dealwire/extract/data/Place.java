package dev.dealwire.extract.data;

import org.jspecify.annotations.Nullable;

/** Where in a source something stands; only what is kept is ever written out. */
record Place(@Nullable Place parent, String step) {

    private static final int MAX_KEY = 48;

    static Place of(String source, int index) {
        return new Place(null, source + '[' + index + ']');
    }

    static Place of(String name) {
        return new Place(null, name);
    }

    Place member(String key) {
        return new Place(this, '.' + (key.length() > MAX_KEY ? key.substring(0, MAX_KEY) + '…' : key));
    }

    Place element(int index) {
        return new Place(this, "[" + index + ']');
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        writeTo(path);
        return path.toString();
    }

    private void writeTo(StringBuilder path) {
        if (parent != null) {
            parent.writeTo(path);
        }
        path.append(step);
    }
}
