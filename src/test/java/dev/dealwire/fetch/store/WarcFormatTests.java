package dev.dealwire.fetch.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.ArchiveReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** Our files, as others read them. */
class WarcFormatTests {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final List<ArchiveReference> references = new ArrayList<>();

    @BeforeEach
    void write() {
        Rotation never = new Rotation(Long.MAX_VALUE, Duration.ofDays(1));
        try (WarcPageArchive archive = WarcPageArchive.in(folder, never, "Dealwire test", Clock.systemUTC())) {
            references.add(
                    archive.keep(Pages.page("/plain", "<html>29,99 \u20ac</html>", "Content-Length: 24"), Pages.KEPT));
            references.add(archive.keep(
                    Pages.page("/chunked", "<html>chunks</html>", "Transfer-Encoding: chunked"), Pages.KEPT));
            references.add(archive.keep(
                    Pages.page("/coded", new byte[] {1, 2, 3}, "Content-Encoding: gzip", "Content-Length: 3"),
                    Pages.KEPT));
        }
        file = folder.resolve(references.getFirst().file());
    }

    @Test
    void theyObeyTheRulesOfTheFormat() throws IOException {
        List<WarcRules.Rec> records = WarcRules.check(file);

        assertThat(records)
                .extracting(rec -> rec.field("WARC-Type"))
                .containsExactly("warcinfo", "response", "request", "response", "request", "response", "request");
        assertThat(records.getFirst().field("WARC-Filename"))
                .isEqualTo(file.getFileName().toString());
        assertThat(records.getFirst().field("Content-Type")).isEqualTo("application/warc-fields");
        assertThat(new String(records.getFirst().block(), UTF_8)).contains("software: Dealwire test\r\n");
        assertResponse(records.get(1), "/plain");
        assertRequest(records.get(2), "/plain", records.get(1));
        assertResponse(records.get(5), "/coded");
        assertThat(new String(records.get(3).block(), ISO_8859_1))
                .endsWith("\r\n\r\n13\r\n<html>chunks</html>\r\n0\r\n\r\n");
    }

    @Test
    void anotherReaderReadsThem() throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            reader.calculateBlockDigest();
            List<Long> responses = new ArrayList<>();
            List<String> bodies = new ArrayList<>();
            int requests = 0;
            for (WarcRecord record = reader.next().orElse(null);
                    record != null;
                    record = reader.next().orElse(null)) {
                switch (record) {
                    case Warcinfo info ->
                        assertThat(info.filename()).contains(file.getFileName().toString());
                    case WarcRequest request -> {
                        requests++;
                        assertThat(request.http().method()).isEqualTo("GET");
                    }
                    case WarcResponse response -> {
                        responses.add(reader.position());
                        assertThat(response.http().status()).isEqualTo(200);
                        assertThat(response.ipAddress()).isPresent();
                        assertThat(response.date()).isEqualTo(Pages.NOON);
                        bodies.add(new String(response.http().body().stream().readAllBytes(), UTF_8));
                    }
                    default -> throw new AssertionError(record);
                }
            }
            assertThat(requests).isEqualTo(3);
            assertThat(bodies)
                    .containsExactly("<html>29,99 \u20ac</html>", "<html>chunks</html>", "\u0001\u0002\u0003");
            assertThat(responses)
                    .isEqualTo(references.stream().map(ArchiveReference::offset).toList());
        }
    }

    private static void assertResponse(WarcRules.Rec record, String path) {
        assertThat(record.field("WARC-Target-URI")).isEqualTo("https://shop.example" + path);
        assertThat(record.field("Content-Type")).isEqualTo("application/http;msgtype=response");
        assertThat(record.field("WARC-IP-Address")).isEqualTo("93.184.216.34");
        assertThat(record.field("WARC-Date")).isEqualTo("2022-07-12T12:00:00.123Z");
        assertThat(record.field("WARC-Payload-Digest")).matches("sha256:[A-Z2-7]{52}=*");
        assertThat(new String(record.block(), ISO_8859_1)).startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n");
    }

    private static void assertRequest(WarcRules.Rec record, String path, WarcRules.Rec response) {
        assertThat(record.field("WARC-Target-URI")).isEqualTo("https://shop.example" + path);
        assertThat(record.field("Content-Type")).isEqualTo("application/http;msgtype=request");
        assertThat(record.field("WARC-Concurrent-To")).isEqualTo(response.field("WARC-Record-ID"));
        assertThat(new String(record.block(), ISO_8859_1))
                .startsWith("GET " + path + " HTTP/1.1\r\nHost: shop.example\r\n");
    }
}
