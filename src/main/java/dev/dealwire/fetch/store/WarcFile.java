package dev.dealwire.fetch.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows record by record and gets its name when it is complete. Not thread-safe.
 *
 * <p>It writes through a stream on purpose: interrupting one thread in a channel's write would close the channel for all.
 */
final class WarcFile implements AutoCloseable {

    static final String OPEN = ".open";

    private final Path path;
    private final FileOutputStream out;
    private final Instant openedAt;
    private long length;

    private WarcFile(Path path, FileOutputStream out, Instant openedAt) {
        this.path = path;
        this.out = out;
        this.openedAt = openedAt;
    }

    /** @throws IOException also if another process took the file for torn before we could lock it, which is no reason to panic */
    static WarcFile create(Path path, Instant now) throws IOException {
        Path open = openPathOf(path);
        FileOutputStream out = new FileOutputStream(Files.createFile(open).toFile(), true);
        if (lock(out) == null || !Files.exists(open)) {
            out.close();
            throw new IOException("found " + open + " taken by another process, wanted it for us alone");
        }
        return new WarcFile(path, out, now);
    }

    static Path openPathOf(Path path) {
        return path.resolveSibling(path.getFileName() + OPEN);
    }

    /** The lock ends with the stream; null if somebody else, here or in another process, has it. */
    static @Nullable FileLock lock(FileOutputStream out) throws IOException {
        try {
            return out.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    long length() {
        return length;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Appends records at {@link #length()}, all of them or none. */
    void append(byte[] records) throws IOException {
        try {
            out.write(records);
        } catch (IOException e) {
            out.getChannel().truncate(length);
            throw e;
        }
        length += records.length;
    }

    /** Appends a record that is streamed, all of it or nothing. */
    void append(LargeRecord record) throws IOException {
        try {
            record.writeTo(out);
        } catch (IOException e) {
            out.getChannel().truncate(length);
            throw e;
        }
        length = out.getChannel().position();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.getFD().sync();
            Files.move(openPathOf(path), path, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
