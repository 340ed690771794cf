package dev.dealwire.fetch;

import java.net.URI;

/** The thread was asked to stop while it waited for its turn or for a reply; its interrupt flag is set again. */
public final class FetchInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final URI url;

    public FetchInterruptedException(URI url, Exception cause) {
        super("was interrupted while fetching " + url, cause);
        this.url = url;
    }

    public URI url() {
        return url;
    }
}
