package dev.dealwire.fetch;

import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a visit lie in the page archive, so that each number leads back to them.
 *
 * @param file the WARC file's name within the archive's folder
 * @param offset where the record begins in it, in bytes
 * @param digest of the payload, as WARC 1.1 section 5.8 writes it, for example {@code sha256:...}
 * @param line where in the payload, once inflated, the offer stands that the visit found, from 1; null if the payload is its
 *     page and nothing else
 */
public record ArchiveReference(
        String file, long offset, String digest, @Nullable Long line) {

    /** Of a payload that is one page. */
    public ArchiveReference(String file, long offset, String digest) {
        this(file, offset, digest, null);
    }

    public ArchiveReference atLine(long other) {
        return new ArchiveReference(file, offset, digest, other);
    }
}
