package dev.dealwire.fetch;

import org.jspecify.annotations.Nullable;

/** What the server said last time to recognise the same page by, kept and sent back verbatim (RFC 9110 section 8.8). */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
