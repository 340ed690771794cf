package dev.dealwire.fetch;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps feeds beside pages, streamed in and out: none of them need fit into memory. */
public interface FeedArchive {

    /**
     * Keeps a feed that lies on this machine. The file itself is left alone.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, or the bytes cannot be written
     */
    ArchiveReference keep(Path file, Instant at);

    /**
     * The payload as it was received, in its content coding, for one that is too large to be read at once. Whoever asks closes
     * it.
     *
     * @throws PageNotArchivedException if nothing lies where the reference points
     * @throws java.io.UncheckedIOException if the bytes cannot be read
     */
    InputStream payload(ArchiveReference reference);
}
