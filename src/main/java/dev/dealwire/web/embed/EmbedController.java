package dev.dealwire.web.embed;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.ServedContent;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /embed/{slot}.html} and its other formats. Any page may fetch them; they hold nothing about a reader. */
@RestController
class EmbedController {

    private final ServedSnippets snippets;
    private final Clock clock;

    EmbedController(ServedSnippets snippets, Clock clock) {
        this.snippets = snippets;
        this.clock = clock;
    }

    /** A conditional request is answered by Spring from the ETag (RFC 9110 section 13.1.2). */
    @GetMapping("/embed/{slot:[a-z0-9-]+}.{extension:.+}")
    ResponseEntity<byte[]> snippet(@PathVariable String slot, @PathVariable String extension) {
        return format(extension)
                .flatMap(format -> SlotId.read(slot).flatMap(id -> snippets.find(id, format, clock.instant())))
                .map(EmbedController::response)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<SnippetFormat> format(String extension) {
        for (SnippetFormat format : SnippetFormat.values()) {
            if (format.extension().equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static ResponseEntity<byte[]> response(ServedContent content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.contentType())
                .header(HttpHeaders.CACHE_CONTROL, content.cacheControl())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(content.etag())
                .body(content.body());
    }
}
