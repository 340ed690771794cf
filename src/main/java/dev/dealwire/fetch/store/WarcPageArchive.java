package dev.dealwire.fetch.store;

import dev.dealwire.fetch.ArchiveFiles;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.Capture;
import dev.dealwire.fetch.FeedArchive;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageNotArchivedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Keeps pages in WARC files of one folder, which several processes may share. */
final class WarcPageArchive implements PageArchive, FeedArchive, ArchiveFiles, AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Rotation rotation;
    private final String software;
    private final Clock clock;
    private final String writer = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger files = new AtomicInteger();
    private final Map<Duration, WarcFile> current = new HashMap<>();

    private WarcPageArchive(Path folder, Rotation rotation, String software, Clock clock) {
        this.folder = folder;
        this.rotation = rotation;
        this.software = software;
        this.clock = clock;
    }

    /**
     * Makes the folder if need be, and completes what killed processes left in it.
     *
     * @param software who writes, for the files' own description
     */
    static WarcPageArchive in(Path folder, Rotation rotation, String software, Clock clock) {
        try {
            Files.createDirectories(folder);
            TornFiles.complete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("found the archive in " + folder + " unusable", e);
        }
        return new WarcPageArchive(folder, rotation, software, clock);
    }

    @Override
    public ArchiveReference keep(Capture capture, Duration keeping) {
        Path file = capture.file();
        if (file != null) {
            return keepAlone(id -> LargeRecord.response(capture, file, id), id -> WarcRecords.request(capture, id));
        }
        UUID id = UUID.randomUUID();
        WarcDigest digest = WarcRecords.digestOf(capture.body());
        byte[] response = WarcRecords.response(capture, id, digest);
        byte[] request = WarcRecords.request(capture, id);
        return append(keeping, response, request, digest.prefixedBase32());
    }

    @Override
    public ArchiveReference keep(Path file, Instant at) {
        return keepAlone(_ -> LargeRecord.resource(file, at), _ -> new byte[0]);
    }

    @Override
    public InputStream payload(ArchiveReference reference) {
        try {
            return LargePayload.open(open(reference), reference);
        } catch (NoSuchFileException e) {
            throw new PageNotArchivedException(reference, "no file");
        } catch (IOException e) {
            throw new UncheckedIOException("found " + reference.file() + " unreadable", e);
        }
    }

    @Override
    public ArchivedPage read(ArchiveReference reference) {
        try (FileChannel file = open(reference)) {
            file.position(reference.offset());
            return read(file, reference);
        } catch (NoSuchFileException e) {
            throw new PageNotArchivedException(reference, "no file");
        } catch (IOException e) {
            throw new UncheckedIOException("found " + reference.file() + " unreadable", e);
        }
    }

    @Override
    public List<ArchiveFile> complete() {
        return CompleteFiles.in(folder);
    }

    @Override
    public void delete(ArchiveFile file) {
        CompleteFiles.delete(folder, file);
    }

    /** Completes the current files; a page kept later opens a new one. */
    @Override
    public synchronized void close() {
        List.copyOf(current.keySet()).forEach(this::complete);
    }

    private void complete(Duration keeping) {
        try (WarcFile _ = current.remove(keeping)) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("found the archive's last file in " + folder + " impossible to complete", e);
        }
    }

    /** A large record has a file of its own, so that nobody waits for it, and its space is free once it has expired. */
    private ArchiveReference keepAlone(Maker<LargeRecord> large, Maker<byte[]> companion) {
        UUID id = UUID.randomUUID();
        try (WarcFile file = create(clock.instant())) {
            LargeRecord record = large.make(id);
            ArchiveReference reference = new ArchiveReference(
                    file.name(), file.length(), record.digest().prefixedBase32());
            file.append(record);
            file.append(companion.make(id));
            return reference;
        } catch (IOException e) {
            throw new UncheckedIOException("found the archive in " + folder + " impossible to write", e);
        }
    }

    private interface Maker<T> {

        T make(UUID response) throws IOException;
    }

    private synchronized ArchiveReference append(Duration keeping, byte[] response, byte[] request, String digest) {
        try {
            WarcFile file = currentFile(keeping);
            ArchiveReference reference = new ArchiveReference(file.name(), file.length(), digest);
            file.append(response);
            file.append(request);
            return reference;
        } catch (IOException e) {
            throw new UncheckedIOException("found the archive in " + folder + " impossible to write", e);
        }
    }

    /** One for each time of keeping, so that a whole file's time is over at once. */
    private WarcFile currentFile(Duration keeping) throws IOException {
        Instant now = clock.instant();
        WarcFile file = current.get(keeping);
        if (file != null && rotation.isDue(file, now)) {
            complete(keeping);
            file = null;
        }
        if (file == null) {
            file = create(now);
            current.put(keeping, file);
        }
        return file;
    }

    private WarcFile create(Instant now) throws IOException {
        String name = "dealwire-%s-%05d-%s.warc.gz".formatted(STAMP.format(now), files.incrementAndGet(), writer);
        WarcFile file = WarcFile.create(folder.resolve(name), now);
        file.append(WarcRecords.fileInfo(name, software, now));
        return file;
    }

    /** A file may be completed, and so renamed, between two looks at it. */
    private FileChannel open(ArchiveReference reference) throws IOException {
        Path file = folder.resolve(reference.file());
        if (!folder.equals(file.getParent())) {
            throw new NoSuchFileException(reference.file());
        }
        Path open = WarcFile.openPathOf(file);
        if (!Files.exists(file) && Files.exists(open)) {
            try {
                return FileChannel.open(open);
            } catch (NoSuchFileException e) {
                return FileChannel.open(file);
            }
        }
        return FileChannel.open(file);
    }

    private static ArchivedPage read(FileChannel file, ArchiveReference reference) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> record = reader.next();
            if (!(record.orElse(null) instanceof WarcResponse response)) {
                throw new PageNotArchivedException(reference, "no response");
            }
            byte[] block = response.body().stream().readAllBytes();
            ArchivedPage page = HttpBlock.parse(response.targetURI(), response.date(), block)
                    .orElseThrow(() -> new PageNotArchivedException(reference, "no HTTP reply"));
            String digest = WarcRecords.digestOf(page.body()).prefixedBase32();
            if (!digest.equals(reference.digest())) {
                throw new PageNotArchivedException(reference, "a page of " + digest);
            }
            return page;
        }
    }
}
