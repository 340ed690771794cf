package dev.dealwire.fetch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.Capture;
import dev.dealwire.fetch.PageNotArchivedException;
import dev.dealwire.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPageArchiveTests {

    private static final Rotation NEVER = new Rotation(Long.MAX_VALUE, Duration.ofDays(365));

    @TempDir
    private Path folder;

    private final List<WarcPageArchive> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(WarcPageArchive::close);
    }

    @Test
    void aPageIsReadBackAsItCame() {
        WarcPageArchive archive = archive(NEVER);
        byte[] body = new byte[100_000];
        new Random(3).nextBytes(body);
        Capture capture =
                Pages.page("/p?x=\u00fc".replace("\u00fc", "%C3%BC"), body, "Content-Encoding: gzip", "X-A: 1");

        ArchivedPage page = archive.read(archive.keep(capture, Pages.KEPT));

        assertThat(page.url()).isEqualTo(capture.url());
        assertThat(page.at()).isEqualTo(Pages.NOON);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().first("content-encoding")).contains("gzip");
        assertThat(page.headers().fields()).hasSize(3);
        assertThat(page.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>dryer</html>", "\r\n\r\n5\r\nhello\r\n0\r\n\r\n"})
    void aChunkedPageIsReadBackWithoutItsFraming(String body) {
        WarcPageArchive archive = archive(NEVER);

        ArchivedPage page =
                archive.read(archive.keep(Pages.page("/p", body, "transfer-encoding: Chunked"), Pages.KEPT));

        assertThat(new String(page.body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void pagesAreReadWhileTheFileGrowsAndAfterItGotItsName() throws IOException {
        WarcPageArchive archive = archive(NEVER);
        ArchiveReference first = archive.keep(Pages.page("/1", "one"), Pages.KEPT);
        ArchiveReference second = archive.keep(Pages.page("/2", "two"), Pages.KEPT);
        assertThat(files()).containsExactly(first.file() + ".open");
        assertThat(bodyOf(archive, first)).isEqualTo("one");

        archive.close();

        assertThat(files()).containsExactly(first.file());
        assertThat(bodyOf(archive, first)).isEqualTo("one");
        assertThat(bodyOf(archive, second)).isEqualTo("two");
        assertThat(bodyOf(archive(NEVER), second)).isEqualTo("two");
    }

    @Test
    void aFileIsCompleteAtItsSize() throws IOException {
        WarcPageArchive archive = archive(new Rotation(3_000, Duration.ofDays(1)));
        Map<ArchiveReference, String> kept = new TreeMap<>((a, b) -> (a + "").compareTo(b + ""));
        for (int i = 0; i < 20; i++) {
            kept.put(archive.keep(Pages.page("/" + i, "page " + i), Pages.KEPT), "page " + i);
        }

        assertThat(files().size()).isBetween(4, 12);
        assertThat(files()).filteredOn(name -> name.endsWith(".open")).hasSize(1);
        kept.forEach((reference, body) -> assertThat(bodyOf(archive, reference)).isEqualTo(body));
    }

    @Test
    void aFileIsCompleteAtItsAge() {
        SettableClock clock = new SettableClock(Pages.NOON);
        WarcPageArchive archive = archive(new Rotation(Long.MAX_VALUE, Duration.ofHours(1)), clock);
        String first = archive.keep(Pages.page("/1", "one"), Pages.KEPT).file();
        clock.advance(Duration.ofMinutes(59));
        String second = archive.keep(Pages.page("/2", "two"), Pages.KEPT).file();
        clock.advance(Duration.ofMinutes(1));
        String third = archive.keep(Pages.page("/3", "three"), Pages.KEPT).file();

        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
    }

    @Test
    void whatAKillTearsOffIsCutAndWhatWasWrittenStays() throws IOException {
        WarcPageArchive archive = archive(NEVER);
        ArchiveReference first = archive.keep(Pages.page("/1", "one"), Pages.KEPT);
        ArchiveReference second = archive.keep(Pages.page("/2", "two"), Pages.KEPT);
        byte[] whole = Files.readAllBytes(folder.resolve(first.file() + ".open"));
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            int kept = random.nextInt((int) second.offset(), whole.length);
            Path other = Files.createDirectory(folder.resolve("killed-" + i));
            Files.write(other.resolve(first.file() + ".open"), Arrays.copyOf(whole, kept));

            try (WarcPageArchive next = WarcPageArchive.in(other, NEVER, "test", Clock.systemUTC())) {
                assertThat(bodyOf(next, first)).isEqualTo("one");
                WarcRules.check(other.resolve(first.file()));
                ArchiveReference third = next.keep(Pages.page("/3", "three"), Pages.KEPT);
                assertThat(third.file()).isNotEqualTo(first.file());
                assertThat(bodyOf(next, third)).isEqualTo("three");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 40})
    void aFileWithoutAWholeRecordIsRemoved(int length) throws IOException {
        WarcPageArchive archive = archive(NEVER);
        ArchiveReference reference = archive.keep(Pages.page("/1", "one"), Pages.KEPT);
        byte[] whole = Files.readAllBytes(folder.resolve(reference.file() + ".open"));
        Path other = Files.createDirectory(folder.resolve("killed"));
        Files.write(other.resolve("x.warc.gz.open"), Arrays.copyOf(whole, length));

        WarcPageArchive.in(other, NEVER, "test", Clock.systemUTC()).close();

        assertThat(other).isEmptyDirectory();
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftAlone() throws IOException {
        WarcPageArchive writing = archive(NEVER);
        ArchiveReference first = writing.keep(Pages.page("/1", "one"), Pages.KEPT);

        WarcPageArchive starting = archive(NEVER);

        assertThat(files()).containsExactly(first.file() + ".open");
        ArchiveReference second = writing.keep(Pages.page("/2", "two"), Pages.KEPT);
        assertThat(bodyOf(starting, second)).isEqualTo("two");
    }

    @Test
    void manyThreadsKeepPagesAtOnce() throws InterruptedException {
        WarcPageArchive archive = archive(new Rotation(50_000, Duration.ofDays(1)));
        Map<ArchiveReference, String> kept = new ConcurrentHashMap<>();
        List<Thread> threads = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> Thread.ofVirtual()
                        .start(() -> kept.put(archive.keep(Pages.page("/" + i, "p" + i), Pages.KEPT), "p" + i)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(kept).hasSize(300);
        kept.forEach((reference, body) -> assertThat(bodyOf(archive, reference)).isEqualTo(body));
    }

    @Test
    void pagesThatMayBeKeptForDifferentTimesLieInDifferentFiles() {
        WarcPageArchive archive = archive(NEVER);
        ArchiveReference day = archive.keep(Pages.page("/1", "one"), Duration.ofDays(1));
        ArchiveReference week = archive.keep(Pages.page("/2", "two"), Duration.ofDays(7));
        ArchiveReference again = archive.keep(Pages.page("/3", "three"), Duration.ofDays(1));

        assertThat(again.file()).isEqualTo(day.file()).isNotEqualTo(week.file());
        assertThat(bodyOf(archive, week)).isEqualTo("two");
        archive.close();
    }

    @Test
    void anInterruptedThreadClosesTheArchiveForNobody() throws InterruptedException {
        WarcPageArchive archive = archive(NEVER);
        Thread interrupted = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            archive.keep(Pages.page("/1", "one"), Pages.KEPT);
        });
        interrupted.join();

        assertThat(bodyOf(archive, archive.keep(Pages.page("/2", "two"), Pages.KEPT)))
                .isEqualTo("two");
    }

    @Test
    void aReferenceToNothingSaysSo() {
        WarcPageArchive archive = archive(NEVER);
        ArchiveReference first = archive.keep(Pages.page("/1", "one"), Pages.KEPT);
        String digest = first.digest();

        assertNotArchived(archive, new ArchiveReference("gone.warc.gz", 0, digest), "no file");
        assertNotArchived(archive, new ArchiveReference("../" + first.file(), 0, digest), "no file");
        assertNotArchived(archive, new ArchiveReference(first.file(), 0, digest), "no response");
        assertNotArchived(
                archive, new ArchiveReference(first.file(), first.offset(), "sha256:X"), "a page of " + digest);
    }

    private static void assertNotArchived(WarcPageArchive archive, ArchiveReference reference, String found) {
        assertThatExceptionOfType(PageNotArchivedException.class)
                .isThrownBy(() -> archive.read(reference))
                .withMessageContaining("found " + found);
    }

    private WarcPageArchive archive(Rotation rotation) {
        return archive(rotation, Clock.fixed(Pages.NOON, ZoneOffset.UTC));
    }

    private WarcPageArchive archive(Rotation rotation, Clock clock) {
        WarcPageArchive archive = WarcPageArchive.in(folder, rotation, "test", clock);
        opened.add(archive);
        return archive;
    }

    private static String bodyOf(WarcPageArchive archive, ArchiveReference reference) {
        return new String(archive.read(reference).body(), UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
