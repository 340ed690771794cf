package dev.dealwire.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A browser could not write a page out. */
public final class RenderingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final URI url;

    public RenderingFailedException(URI url, String found, @Nullable Exception cause) {
        super(found + " while rendering " + url, cause);
        this.url = url;
    }

    public URI url() {
        return url;
    }
}
