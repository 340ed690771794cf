package dev.dealwire.fetch;

/**
 * Where the bytes of a visit lie in the page archive, so that each number leads back to them.
 *
 * @param file the WARC file's name within the archive's folder
 * @param offset where the record begins in it, in bytes
 * @param digest of the payload, as WARC 1.1 section 5.8 writes it, for example {@code sha256:...}
 */
public record ArchiveReference(String file, long offset, String digest) {}
