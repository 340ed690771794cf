package dev.dealwire.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Disallowed;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTests {

    private static final Disallowed NOT_ALLOWED = new Disallowed(Reason.ROBOTS_DISALLOW);
    private static final Disallowed NOT_NOW = new Disallowed(Reason.ROBOTS_UNREACHABLE);
    private static final String KEEP_OUT = "User-agent: *\nDisallow: /\n";

    private final Shop shop = Shop.open().on("/p", Shop.page("<html>dryer</html>"));
    private final Guest guest = new Guest();

    @AfterEach
    void close() throws IOException {
        guest.close();
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418})
    void withoutARobotsTxtEverythingIsAllowed(int status) {
        shop.on("/robots.txt", Shop.status(status + " No"));

        assertAllowed("/p");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aServerThatCannotSayIsNotAskedForPagesNow(int status) {
        shop.on("/robots.txt", Shop.status(status + " Later"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_NOW);
        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_NOW);
        assertThat(shop.visits()).hasSize(1);
    }

    @Test
    void aRobotsTxtThatBreaksOffIsNotObeyedByHalf() {
        shop.on("/robots.txt", (visit, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nUser-agent: *\n".getBytes(UTF_8));
            out.flush();
            throw new IOException("hang up");
        });

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_NOW);
    }

    @Test
    void aRobotsTxtIsAskedForOnceHoweverManyPagesWaitForIt() throws Exception {
        Callable<FetchOutcome> fetch = () -> guest.fetch(shop.url("/p"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends FetchOutcome> outcomes =
                    threads.invokeAll(Stream.generate(() -> fetch).limit(20).toList()).stream()
                            .map(future -> future.resultNow())
                            .toList();

            assertThat(outcomes)
                    .hasSize(20)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Fetched.class));
        }
        assertThat(shop.visits()).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void redirectsOfARobotsTxtAreFollowed(int redirects) {
        chain(redirects, Shop.page(KEEP_OUT));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void afterSixRedirectsThereIsNoRobotsTxt() {
        chain(6, Shop.page(KEEP_OUT));

        assertAllowed("/p");
    }

    @Test
    void aRobotsTxtElsewhereSpeaksForTheHostThatRedirectedToIt() throws IOException {
        try (Shop other = Shop.open()) {
            other.on("/rules", Shop.page(KEEP_OUT));
            shop.on("/robots.txt", Shop.redirect(301, other.url("/rules").toString()));

            assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void aRobotsTxtBehindAnInnerAddressIsNotFetched() {
        shop.on("/robots.txt", Shop.redirect(301, "http://169.254.169.254/robots.txt"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_NOW);
    }

    @Test
    void ofALongRobotsTxtTheFirst500KibCount() {
        String filler = "# filler filler filler filler filler filler filler filler\n".repeat(10_600); // 600 KiB
        shop.on("/robots.txt", Shop.page("User-agent: *\nDisallow: /early\n" + filler + "Disallow: /p\n"))
                .on("/early", Shop.page("x"));

        assertAllowed("/p");
        assertThat(guest.fetch(shop.url("/early"))).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void halfALineAtTheEndOfWhatWeReadIsNoRule() {
        String start = "User-agent: *\n";
        String comment = "#" + "x".repeat(500 * 1024 - start.length() - 1 - "\nDisallow: /".length()) + "\n";
        shop.on("/robots.txt", Shop.page(start + comment + "Disallow: /private-only-and-nothing-else\n"));

        assertAllowed("/p");
    }

    @Test
    void aCompressedRobotsTxtIsRead() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(KEEP_OUT.getBytes(UTF_8));
        }
        shop.on("/robots.txt", Shop.page(zipped.toByteArray(), "Content-Encoding: gzip"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/fetch/robots-rules.csv", delimiter = '|', numLinesToSkip = 1)
    void rulesAreMatchedAsRfc9309Says(String what, String robots, String path, boolean allowed) {
        shop.on("/robots.txt", Shop.page(robots.replace("; ", "\n"))).on(path, Shop.page("<html>"));

        FetchOutcome outcome = guest.fetch(shop.url(path));

        assertThat(outcome instanceof Fetched).as(what).isEqualTo(allowed);
        if (!allowed) {
            assertThat(outcome).isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void aCrawlDelayLongerThanOurPatienceMakesThePageDueLater() {
        shop.on("/robots.txt", Shop.page("User-agent: *\nCrawl-delay: 600\n"));

        FetchOutcome outcome = guest.fetch(shop.url("/p"));

        assertThat(outcome).asInstanceOf(type(Failed.class)).satisfies(failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.ASKED_TO_WAIT);
            assertThat(failed.retryAfter()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(661));
        });
        assertThat(shop.pageVisits()).isEmpty();
    }

    private void chain(int redirects, Shop.Behaviour end) {
        shop.on("/robots.txt", Shop.redirect(302, "/r1"));
        for (int i = 1; i < redirects; i++) {
            shop.on("/r" + i, Shop.redirect(302, "/r" + (i + 1)));
        }
        shop.on("/r" + redirects, end);
    }

    private void assertAllowed(String path) {
        assertThat(guest.fetch(shop.url(path))).isInstanceOf(Fetched.class);
    }
}
