package dev.dealwire.publish;

import java.time.Duration;
import java.time.Instant;

/**
 * A stored snippet on its way to readers, in one format. What it gives at a moment holds nothing that is over by then, and
 * may be repeated no longer than it stays so.
 *
 * @param greatestMaxAge how long caches may repeat a snippet that does not expire sooner
 */
public record ServedSnippet(Snippet snippet, SnippetRenderer renderer, Duration greatestMaxAge) {

    public ServedContent at(Instant now) {
        Snippet current = snippet.at(now);
        String contentType = renderer.format().contentType();
        return ServedContent.of(renderer.render(current), contentType, maxAge(current, now));
    }

    private Duration maxAge(Snippet current, Instant now) {
        Instant expiresAt = current.expiresAt();
        if (expiresAt == null) {
            return greatestMaxAge;
        }
        Duration left = Duration.ofSeconds(Duration.between(now, expiresAt).toSeconds());
        return left.compareTo(greatestMaxAge) < 0 ? left : greatestMaxAge;
    }
}
