package dev.dealwire.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the wire, before anything is believed of it.
 *
 * @param body the bytes after content decoding
 * @param contentType the Content-Type header as sent; null if there was none
 * @param url where the page was found, which tells its own product from the others on it; null if it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every page would double the memory of a run
public record Page(
        byte[] body, @Nullable String contentType, @Nullable URI url) {}
