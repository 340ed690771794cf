package dev.dealwire.fetch.store;

import dev.dealwire.fetch.ArchiveFiles.ArchiveFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that have got their name. */
final class CompleteFiles {

    private static final String SUFFIX = ".warc.gz";

    private CompleteFiles() {}

    static List<ArchiveFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ArchiveFile> complete = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                complete.add(new ArchiveFile(
                        file.getFileName().toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
            complete.sort(Comparator.comparing(ArchiveFile::name));
            return complete;
        } catch (IOException e) {
            throw new UncheckedIOException("found the archive in " + folder + " unreadable", e);
        }
    }

    static void delete(Path folder, ArchiveFile file) {
        Path path = folder.resolve(file.name());
        if (!folder.equals(path.getParent())) {
            throw new IllegalArgumentException("found " + file.name() + ", wanted a file of the archive's folder");
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("found " + path + " impossible to delete", e);
        }
    }
}
