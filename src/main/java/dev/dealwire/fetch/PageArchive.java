package dev.dealwire.fetch;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps what merchants answered, byte for byte, so that a number can be led back to its page and a page be read again. */
public interface PageArchive {

    /**
     * Thread-safe. When it returns, a kill of the process loses nothing of the page.
     *
     * @throws java.io.UncheckedIOException if the bytes cannot be written
     */
    ArchiveReference keep(Capture capture);

    /**
     * Keeps a feed that lies on this machine. The file itself is left alone.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, or the bytes cannot be written
     */
    ArchiveReference keep(Path file, Instant at);

    /**
     * @throws PageNotArchivedException if nothing, or something else than a page, lies where the reference points
     * @throws java.io.UncheckedIOException if the bytes cannot be read
     */
    ArchivedPage read(ArchiveReference reference);

    /**
     * The payload as it was received, in its content coding, for one that is too large to be read at once. Whoever asks closes
     * it.
     *
     * @throws PageNotArchivedException if nothing lies where the reference points
     * @throws java.io.UncheckedIOException if the bytes cannot be read
     */
    InputStream payload(ArchiveReference reference);
}
