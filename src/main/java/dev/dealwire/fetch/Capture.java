package dev.dealwire.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as it went over the wire, for the page archive.
 *
 * @param at when it began
 * @param peer the address really connected to
 * @param requestHead request line and header fields, up to and with the empty line
 * @param replyHead status line and header fields, likewise
 * @param body as received, in its content coding; a chunked transfer's framing has been taken off. Empty if {@code file} has it
 * @param file where the body was put that may be too large for memory; null if it is in {@code body}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; bytes are handed on, not copied
public record Capture(
        URI url,
        Instant at,
        @Nullable InetAddress peer,
        byte[] requestHead,
        byte[] replyHead,
        byte[] body,
        @Nullable Path file) {

    /** With its body in memory. */
    public Capture(URI url, Instant at, @Nullable InetAddress peer, byte[] requestHead, byte[] replyHead, byte[] body) {
        this(url, at, peer, requestHead, replyHead, body, null);
    }
}
