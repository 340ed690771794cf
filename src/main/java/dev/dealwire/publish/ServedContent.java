package dev.dealwire.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * What goes over the wire for a snippet.
 *
 * @param etag strong, of the body's bytes (RFC 9110 section 8.8.3), with its quotes
 * @param maxAge how long a cache may repeat it without asking, in whole seconds
 */
@SuppressWarnings("ArrayRecordComponent") // the same few bytes are handed to every reader; nobody compares them
public record ServedContent(byte[] body, String contentType, String etag, Duration maxAge) {

    static ServedContent of(String text, String contentType, Duration maxAge) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new ServedContent(body, contentType, etag(body), maxAge);
    }

    /** RFC 9111 section 5.2.2: what is too old is not repeated, not even when the origin is away. */
    public String cacheControl() {
        return "public, max-age=" + maxAge.toSeconds() + ", must-revalidate";
    }

    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
