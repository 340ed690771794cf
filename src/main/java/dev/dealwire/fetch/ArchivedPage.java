package dev.dealwire.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * A page read back from the archive, as it was received.
 *
 * @param body in its content coding; {@link ContentDecoder} undoes it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; bytes are handed on, not copied
public record ArchivedPage(URI url, Instant at, int status, ReplyHeaders headers, byte[] body) {}
