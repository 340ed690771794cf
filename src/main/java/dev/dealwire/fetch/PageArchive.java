package dev.dealwire.fetch;

import java.time.Duration;

/** Keeps what merchants answered, byte for byte, so that a number can be led back to its page and a page be read again. */
public interface PageArchive {

    /**
     * Keeps a page together with others that may be kept as long, so that their bytes can go together. Thread-safe. When it returns, a kill of the process loses nothing of the page.
     *
     * @throws java.io.UncheckedIOException if the bytes cannot be written
     */
    ArchiveReference keep(Capture capture, Duration keeping);

    /**
     * @throws PageNotArchivedException if nothing, or something else than a page, lies where the reference points
     * @throws java.io.UncheckedIOException if the bytes cannot be read
     */
    ArchivedPage read(ArchiveReference reference);
}
