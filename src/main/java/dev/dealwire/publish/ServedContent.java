package dev.dealwire.publish;

import java.time.Duration;

/**
 * What goes over the wire for a snippet.
 *
 * @param body shared by everyone who asks; not to be written to
 * @param etag strong, of the body's bytes (RFC 9110 section 8.8.3), with its quotes
 * @param maxAge how long a cache may repeat it without asking, in whole seconds
 */
@SuppressWarnings("ArrayRecordComponent") // the same few bytes are handed to every reader; nobody compares them
public record ServedContent(byte[] body, String contentType, String etag, Duration maxAge) {

    /** RFC 9111 section 5.2.2: what is too old is not repeated, not even when the origin is away. */
    public String cacheControl() {
        return "public, max-age=" + maxAge.toSeconds() + ", must-revalidate";
    }
}
