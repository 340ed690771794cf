package dev.dealwire.fetch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.ArchiveReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own writes pages as fast as it can, and is killed. */
class KilledWriterTests {

    private static final Rotation OFTEN = new Rotation(200_000, Duration.ofDays(1));

    @TempDir
    private Path folder;

    @Test
    void noPageThatWasKeptIsLostAndNoFileIsTorn() throws IOException, InterruptedException {
        Map<ArchiveReference, String> kept = new LinkedHashMap<>();
        Random random = new Random(5);
        for (int kill = 0; kill < 3; kill++) {
            kept.putAll(writeUntilKilled(300 + random.nextInt(600)));
        }

        try (WarcPageArchive archive = WarcPageArchive.in(folder, OFTEN, "test", Clock.systemUTC())) {
            assertThat(kept).hasSizeGreaterThan(900);
            kept.forEach((reference, body) -> assertThat(
                            new String(archive.read(reference).body(), UTF_8))
                    .isEqualTo(body));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                assertThat(file.toString()).endsWith(".warc.gz");
                WarcRules.check(file);
            }
        }
    }

    private Map<ArchiveReference, String> writeUntilKilled(int pages) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriterTests.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<ArchiveReference, String> kept = new LinkedHashMap<>();
        try (BufferedReader lines = writer.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 5) { // the kill may tear the last line, too
                    kept.put(new ArchiveReference(words[0], Long.parseLong(words[1]), words[2]), words[3]);
                }
                if (kept.size() == pages) {
                    writer.toHandle().destroyForcibly(); // kill -9, and what it printed stays readable
                }
            }
        }
        writer.waitFor();
        return kept;
    }

    /** The writer: prints what it kept after it kept it. */
    public static void main(String[] args) {
        WarcPageArchive archive = WarcPageArchive.in(Path.of(args[0]), OFTEN, "test", Clock.systemUTC());
        for (long i = 0; true; i++) {
            String body = "page-" + ProcessHandle.current().pid() + "-" + i + "-" + "x".repeat((int) (i * 37 % 5_000));
            ArchiveReference kept = archive.keep(Pages.page("/" + i, body), Pages.KEPT);
            print(kept.file() + " " + kept.offset() + " " + kept.digest() + " " + body + " \n");
        }
    }

    private static void print(String line) {
        try {
            System.out.write(line.getBytes(UTF_8));
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
