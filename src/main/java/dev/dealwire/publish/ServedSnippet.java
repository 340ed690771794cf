package dev.dealwire.publish;

import dev.dealwire.catalog.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A stored snippet written out in one format, as readers get it until something in it is over. What it holds is true from the
 * moment it was written for to {@code until}, and caches may repeat it no longer.
 */
final class ServedSnippet {

    private final Snippet stored;
    private final byte[] body;
    private final String contentType;
    private final String etag;
    private final @Nullable Instant until;
    private final Duration greatestMaxAge;

    private ServedSnippet(
            Snippet stored, byte[] body, String contentType, @Nullable Instant until, Duration greatestMaxAge) {
        this.stored = stored;
        this.body = body;
        this.contentType = contentType;
        this.etag = etag(body);
        this.until = until;
        this.greatestMaxAge = greatestMaxAge;
    }

    /** Writes out what is left of {@code stored} at {@code now}. */
    static ServedSnippet of(Snippet stored, SnippetRenderer renderer, Instant now, Duration greatestMaxAge) {
        Snippet current = stored.at(now);
        byte[] body = renderer.render(current).getBytes(StandardCharsets.UTF_8);
        return new ServedSnippet(stored, body, renderer.format().contentType(), current.expiresAt(), greatestMaxAge);
    }

    boolean answers(Snippet snippet, Instant now) {
        return stored.equals(snippet) && (until == null || now.isBefore(until));
    }

    ServedContent at(Instant now) {
        return new ServedContent(body, contentType, etag, maxAge(now));
    }

    private Duration maxAge(Instant now) {
        if (until == null) {
            return greatestMaxAge;
        }
        Duration left = Duration.ofSeconds(Duration.between(now, until).toSeconds());
        return left.compareTo(greatestMaxAge) < 0 ? left : greatestMaxAge;
    }

    private static String etag(byte[] body) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(body)) + '"';
    }
}
