package dev.dealwire.fetch;

import java.time.Instant;
import java.util.List;

/** The archive's complete files, for those who decide how long they stay. */
public interface ArchiveFiles {

    /** Those that nobody writes to any more, by name. */
    List<ArchiveFile> complete();

    /**
     * Takes a file and all it holds away. One that has gone already is no mistake.
     *
     * @throws java.io.UncheckedIOException if it cannot be deleted
     */
    void delete(ArchiveFile file);

    /**
     * One of them.
     *
     * @param writtenAt when the last was written to it
     */
    record ArchiveFile(String name, long bytes, Instant writtenAt) {}
}
