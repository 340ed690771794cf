package dev.dealwire.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages that speeds are measured on: those of {@code -Ddealwire.pages}, or of {@code ../shared/pages}; where there are none,
 * the small ones of the tests, whose speeds say less.
 */
record SavedHtml(Path folder, List<Path> files) {

    private static final Path SHARED = Path.of("../shared/pages");
    private static final Path OF_TESTS = Path.of("src/test/resources/pages/shops");

    static SavedHtml find() throws IOException {
        Path folder = Path.of(System.getProperty("dealwire.pages", SHARED.toString()));
        if (!Files.isDirectory(folder)) {
            System.out.println("found no folder " + folder + ", reading the tests' own small pages");
            folder = OF_TESTS;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new SavedHtml(
                    folder,
                    files.filter(file -> file.toString().endsWith(".html"))
                            .sorted()
                            .toList());
        }
    }

    List<byte[]> bodies() {
        return files.stream().map(SavedHtml::bytes).toList();
    }

    double megabytes() {
        return bodies().stream().mapToLong(body -> body.length).sum() / 1e6;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
