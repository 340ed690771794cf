package dev.dealwire.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a visit lie in the page archive, so that each number leads back to them.
 *
 * @param file the WARC file's name within the archive's folder
 * @param offset where the record begins in it, in bytes
 * @param digest of the payload, as WARC 1.1 section 5.8 writes it, for example {@code sha256:...}
 * @param line where in a feed, once inflated, the offer stands that the visit found, from 1; null if the payload is no feed
 * @param pointer where in a JSON document the offer stands, as RFC 6901 writes it; null if the payload is none of an API
 */
public record ArchiveReference(
        String file,
        long offset,
        String digest,
        @Nullable Long line,
        @Nullable String pointer) {

    /** Of a payload that is one page. */
    public ArchiveReference(String file, long offset, String digest) {
        this(file, offset, digest, null, null);
    }

    public ArchiveReference atLine(long other) {
        return new ArchiveReference(file, offset, digest, other, null);
    }

    public ArchiveReference atPointer(String other) {
        return new ArchiveReference(file, offset, digest, null, other);
    }
}
