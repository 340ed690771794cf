package dev.dealwire.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Blocked;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Gone;
import dev.dealwire.fetch.FetchOutcome.NotModified;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.Transport;
import dev.dealwire.fetch.Validators;
import dev.dealwire.job.Manners;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a merchant can answer, each told apart; the server is real, the deadlines are tiny. */
class MerchantAnswersTests {

    private static final String PAGE = "<html><title>Revlon 1875</title></html>";

    private final Shop shop = Shop.open();
    private final Guest guest = new Guest();

    @AfterEach
    void close() throws IOException {
        guest.close();
        shop.close();
    }

    @Test
    void aPageComesWithItsBytesTypeValidatorsAndPlaceInTheArchive() {
        shop.on("/p", Shop.page(PAGE, "ETag: W/\"x y\"", "Last-Modified: Tue, 12 Jul 2022 08:00:00 GMT"));

        Fetched page = fetched("/p");

        assertThat(new String(page.body(), UTF_8)).isEqualTo(PAGE);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.validators()).isEqualTo(new Validators("W/\"x y\"", "Tue, 12 Jul 2022 08:00:00 GMT"));
        assertThat(page.url()).isEqualTo(shop.url("/p"));
        assertThat(page.trail().moved()).isFalse();
        assertThat(page.archived()).isNotNull();
        assertThat(guest.archived()).hasSize(1);
    }

    @Test
    void weSayWhoWeAreAndWhatWeRead() {
        shop.on("/p", Shop.page(PAGE));

        fetched("/p");

        assertThat(shop.visits()).hasSize(2).allSatisfy(visit -> {
            assertThat(visit.header("user-agent")).isEqualTo("Dealwire/test (+https://dealwire.example/bot)");
            assertThat(visit.header("accept-encoding")).isEqualTo("gzip, deflate");
            assertThat(visit.header("host")).isEqualTo("127.0.0.1:" + shop.port());
            assertThat(visit.header("cookie")).isEmpty();
            assertThat(visit.header("upgrade")).isEmpty();
        });
    }

    @Test
    void cookiesAreNotKept() {
        shop.on("/p", Shop.page(PAGE, "Set-Cookie: session=1"));

        fetched("/p");
        fetched("/p");

        assertThat(shop.pageVisits())
                .hasSize(2)
                .allSatisfy(visit -> assertThat(visit.header("cookie")).isEmpty());
    }

    @Test
    void validatorsAreSentVerbatimAndAnUnchangedPageCountsAsSeen() {
        shop.on("/p", Shop.status("304 Not Modified"));

        FetchOutcome outcome = guest.fetch(shop.url("/p"), new Validators("W/\"a,b\"", "yesterday, more or less"));

        assertThat(outcome).isEqualTo(new NotModified());
        assertThat(shop.pageVisits()).singleElement().satisfies(visit -> {
            assertThat(visit.header("if-none-match")).isEqualTo("W/\"a,b\"");
            assertThat(visit.header("if-modified-since")).isEqualTo("yesterday, more or less");
        });
    }

    @Test
    void a304ThatNobodyAskedForIsNotBelieved() {
        shop.on("/p", Shop.status("304 Not Modified"));

        assertFailed("/p", Reason.UNEXPECTED_STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 451})
    void aMerchantThatSaysNoIsTakenAtItsWord(int status) {
        shop.on("/p", Shop.status(status + " No"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(new Blocked(status));
        assertThat(shop.pageVisits()).hasSize(1);
    }

    @Test
    void aBotWallThatCallsItselfBusyIsABlock() {
        shop.on("/p", Shop.status("503 Service Unavailable", "cf-mitigated: challenge"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(new Blocked(503));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aPageCanBeGone(int status) {
        shop.on("/p", Shop.status(status + " Gone"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(new Gone(status));
    }

    @Test
    void tooManyRequestsComesWithTheTimeToWait() {
        shop.on("/p", Shop.status("429 Too Many Requests", "Retry-After: 120"));

        assertThat(guest.fetch(shop.url("/p")))
                .isEqualTo(new Failed(Reason.TOO_MANY_REQUESTS, "status 429", Duration.ofSeconds(120)));
    }

    @Test
    void aServerThatAskedToBeLeftAloneIsNotAskedAgain() {
        shop.on("/p", Shop.status("429 Too Many Requests", "Retry-After: 864000"));
        guest.fetch(shop.url("/p"));

        Failed failed = assertFailed("/p", Reason.ASKED_TO_WAIT);

        assertThat(failed.retryAfter()).isBetween(Duration.ofHours(23), Duration.ofHours(24)); // the cap, not ten days
        assertThat(shop.pageVisits()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500 Oops", "502 Bad Gateway", "504 Gateway Timeout", "599 ?"})
    void aBrokenServerSaysSo(String status) {
        shop.on("/p", Shop.status(status));

        assertFailed("/p", Reason.SERVER_ERROR);
    }

    @Test
    void aServerThatIsBackServesThePage() {
        shop.on("/p", Shop.status("503 Service Unavailable"));
        assertFailed("/p", Reason.SERVER_ERROR);

        shop.on("/p", Shop.page(PAGE));

        assertThat(fetched("/p").body()).hasSize(PAGE.length());
    }

    @ParameterizedTest
    @CsvSource({"204 No Content", "206 Partial", "300 Choices", "302 Nowhere", "305 Use Proxy", "418 Teapot"})
    void aStatusWithoutAPageIsUnexpected(String status) {
        shop.on("/p", Shop.text("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n"));

        assertFailed("/p", Reason.UNEXPECTED_STATUS);
    }

    @Test
    void anEndlessBodyIsGivenUpAtTheCap() {
        shop.on("/p", (visit, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            forever(out, new byte[8192]);
        });

        assertFailed("/p", Reason.TOO_LARGE);
        assertThat(guest.archived()).isEmpty();
    }

    @Test
    void anEndlessChunkedBodyIsGivenUpAtTheCap() {
        shop.on("/p", (visit, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            forever(out, ("400\r\n" + "x".repeat(0x400) + "\r\n").getBytes(UTF_8));
        });

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void anAnnouncedGiantIsNotEvenRead() {
        shop.on("/p", Shop.text("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nhello"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void aGzipBombIsGivenUpAtTheCap() throws IOException {
        byte[] bomb = gzip(new byte[20 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(64 * 1024);
        shop.on("/p", Shop.page(bomb, "Content-Encoding: gzip"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void aBombWithinABombIsGivenUpAtTheCap() throws IOException {
        byte[] bomb = gzip(gzip(new byte[200 * 1024 * 1024]));
        shop.on("/p", Shop.page(bomb, "Content-Encoding: gzip, gzip"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void aSlowDripEndsAtThePagesDeadline() {
        shop.on("/p", (visit, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            drip(out);
        });

        assertThat(assertFailed("/p", Reason.TOO_SLOW).detail()).contains("over PT2S");
    }

    @Test
    void aSlowDripOfHeadersEndsAtThePagesDeadline() {
        shop.on("/p", (visit, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8));
            drip(out);
        });

        assertFailed("/p", Reason.TOO_SLOW);
    }

    @Test
    void aSilentServerIsTooSlow() {
        shop.on("/p", (visit, out) -> pause(Duration.ofSeconds(5)));

        assertFailed("/p", Reason.TOO_SLOW);
    }

    @Test
    void redirectsShareOneDeadline() {
        for (int i = 0; i < 4; i++) {
            String next = "/" + (i + 1);
            shop.on("/" + i, (visit, out) -> {
                pause(Duration.ofMillis(650));
                Shop.redirect(302, next).answer(visit, out);
            });
        }

        assertFailed("/0", Reason.TOO_SLOW);
    }

    @Test
    void aBodyShorterThanAnnouncedIsCut() {
        shop.on("/p", hangUpAfter("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PAGE));

        assertFailed("/p", Reason.CUT_SHORT);
        assertThat(guest.archived()).isEmpty();
    }

    @Test
    void aChunkedBodyWithoutItsEndIsCut() {
        shop.on("/p", hangUpAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"));

        assertFailed("/p", Reason.CUT_SHORT);
    }

    @Test
    void aChunkThatIsNoNumberIsNoReply() {
        shop.on("/p", hangUpAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"));

        assertFailed("/p", Reason.BAD_REPLY);
    }

    @Test
    void agzipBodyThatBreaksOffIsBroken() throws IOException {
        byte[] whole = gzip(PAGE.repeat(50).getBytes(UTF_8));
        shop.on("/p", Shop.page(Arrays.copyOf(whole, whole.length - 9), "Content-Encoding: gzip"));

        assertFailed("/p", Reason.BAD_ENCODING);
    }

    @Test
    void plainTextThatCallsItselfGzipIsBroken() {
        shop.on("/p", Shop.page(PAGE, "Content-Encoding: gzip"));

        assertFailed("/p", Reason.BAD_ENCODING);
    }

    @Test
    void acodingWeDidNotAskForIsRefused() {
        shop.on("/p", Shop.page(PAGE, "Content-Encoding: br"));

        assertThat(assertFailed("/p", Reason.BAD_ENCODING).detail()).contains("br");
    }

    @Test
    void codingsAreUndoneInReverseOrder() throws IOException {
        shop.on("/p", Shop.page(gzip(deflate(PAGE.getBytes(UTF_8), false)), "Content-Encoding: deflate, x-gzip"));

        assertThat(new String(fetched("/p").body(), UTF_8)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deflateIsReadWithItsHeaderAndWithout(boolean bare) throws IOException {
        shop.on("/p", Shop.page(deflate(PAGE.getBytes(UTF_8), bare), "Content-Encoding: deflate"));

        assertThat(new String(fetched("/p").body(), UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void aHeaderFloodIsGivenUpAtTheCap() {
        shop.on("/p", Shop.text("HTTP/1.1 200 OK\r\n" + "X-Flood: yes\r\n".repeat(5000) + "\r\n"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void aLongHeaderIsGivenUpAtTheCap() {
        shop.on("/p", Shop.text("HTTP/1.1 200 OK\r\nX-Long: " + "y".repeat(1024 * 1024) + "\r\n\r\n"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void headersThatAreLargeOnlyTogetherAreGivenUpAtTheCap() {
        shop.on("/p", Shop.text("HTTP/1.1 200 OK\r\n" + ("X-Half: " + "y".repeat(9000) + "\r\n").repeat(3) + "\r\n"));

        assertFailed("/p", Reason.TOO_LARGE);
    }

    @Test
    void somethingElseThanHttpIsNoReply() {
        shop.on("/p", hangUpAfter("SSH-2.0-OpenSSH_9.6\r\n\r\n\r\n"));

        assertFailed("/p", Reason.BAD_REPLY);
    }

    @Test
    void aConnectionCutBeforeAnyReplyHasFailed() {
        shop.on("/p", (visit, out) -> {
            throw new IOException("hang up");
        });

        assertFailed("/p", Reason.CONNECTION_FAILED);
        assertThat(shop.pageVisits()).extracting(Shop.Visit::nth).containsExactly(2, 1); // once more, on a new one
    }

    @Test
    void aKeptConnectionThatWasCutIsTriedOnceMoreOnANewOne() {
        shop.on("/first", Shop.page(PAGE)).on("/second", (visit, out) -> {
            if (visit.nth() > 1) {
                throw new IOException("hang up on a kept connection");
            }
            Shop.page(PAGE).answer(visit, out);
        });
        fetched("/first");

        assertThat(fetched("/second").body()).hasSize(PAGE.length());
        assertThat(shop.pageVisits()).extracting(Shop.Visit::path).containsExactly("/first", "/second", "/second");
    }

    @Test
    void aRequestForANewConnectionGetsOneThoughAKeptOneIsAtHand() {
        shop.on("/p", Shop.page(PAGE));
        Transport.Request keeping = new Transport.Request(
                shop.url("/p"), Validators.NONE, Duration.ofSeconds(5), 10_000, Transport.Overflow.REFUSE, true);
        Transport.Request fresh = new Transport.Request(
                shop.url("/p"), Validators.NONE, Duration.ofSeconds(5), 10_000, Transport.Overflow.REFUSE, false);
        try (HttpClientTransport transport =
                new HttpClientTransport(Guest.SETTINGS, HostLookup.system(), Clock.systemUTC())) {
            transport.get(keeping);
            transport.get(fresh);
            transport.get(keeping);
        }

        assertThat(shop.visits()).extracting(Shop.Visit::nth).containsExactly(1, 1, 2);
    }

    @Test
    void connectionsAreKeptWhereTheNextRequestFollowsAtOnce() {
        shop.on("/p", Shop.page(PAGE));

        fetched("/p");
        fetched("/p");

        assertThat(shop.visits()).extracting(Shop.Visit::nth).containsExactly(1, 2, 3);
    }

    @Test
    void aWaitingLaneHoldsNoConnection() {
        shop.on("/p", Shop.page(PAGE));
        Manners slow = new Manners(null, Duration.ofSeconds(3), 100);
        try (Guest patient = new Guest(Guest.SETTINGS, HostLookup.system(), slow)) {
            shop.on("/robots.txt", Shop.status("503 Down"));
            patient.fetch(shop.url("/p"));
        }

        assertThat(shop.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.header("connection")).isEqualTo("close"));
    }

    @Test
    void aClosedPortHasFailedAndItsRobotsTxtIsUnreachable() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }

        assertThat(guest.fetch(URI.create("http://127.0.0.1:" + port + "/p")))
                .isEqualTo(new FetchOutcome.Disallowed(Reason.ROBOTS_UNREACHABLE));
    }

    @Test
    void aWrongCharsetIsNotOurMatter() {
        byte[] latin =
                "<p>29,99 \u20ac f\u00fcr den F\u00f6n".replace("\u20ac", "EUR").getBytes(ISO_8859_1);
        shop.on("/p", (visit, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + latin.length
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(latin);
        });

        Fetched page = fetched("/p");

        assertThat(page.body()).isEqualTo(latin);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void whatIsArchivedIsWhatWentOverTheWire() throws IOException {
        byte[] wire = gzip(PAGE.getBytes(UTF_8));
        shop.on("/p?a=1", Shop.page(wire, "content-ENCODING:   gzip", "X-Odd: \u00e9"));

        Fetched page = fetched("/p?a=1");

        assertThat(new String(page.body(), UTF_8)).isEqualTo(PAGE);
        assertThat(guest.archived()).singleElement().satisfies(capture -> {
            assertThat(capture.body()).isEqualTo(wire);
            assertThat(new String(capture.replyHead(), ISO_8859_1))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\r\ncontent-ENCODING:   gzip\r\n", "\r\nX-Odd: \u00e9\r\n")
                    .endsWith("\r\n\r\n");
            assertThat(new String(capture.requestHead(), ISO_8859_1))
                    .startsWith("GET /p?a=1 HTTP/1.1\r\n")
                    .contains("\r\nHost: 127.0.0.1:" + shop.port() + "\r\n", "\r\nUser-Agent: Dealwire/test (+");
            assertThat(capture.peer()).isNotNull().matches(address -> address.isLoopbackAddress());
        });
    }

    @Test
    void aMerchantWhosePagesMayNotBeKeptIsNotArchived() {
        shop.on("/p", Shop.page(PAGE));
        Manners fleeting = new Manners(null, Duration.ZERO, 100, false, null);
        try (Guest forgetful = new Guest(Guest.SETTINGS, HostLookup.system(), fleeting)) {
            FetchOutcome outcome = forgetful.fetch(shop.url("/p"));

            assertThat(outcome)
                    .asInstanceOf(type(Fetched.class))
                    .extracting(Fetched::archived)
                    .isNull();
            assertThat(forgetful.archived()).isEmpty();
        }
    }

    private Fetched fetched(String path) {
        FetchOutcome outcome = guest.fetch(shop.url(path));
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private Failed assertFailed(String path, Reason reason) {
        FetchOutcome outcome = guest.fetch(shop.url(path));
        assertThat(outcome)
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo(reason);
        return (Failed) outcome;
    }

    private static Shop.Behaviour hangUpAfter(String text) {
        return (visit, out) -> {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
            throw new IOException("hang up");
        };
    }

    private static void forever(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write('.');
            out.flush();
            pause(Duration.ofMillis(50));
        }
    }

    /** The shop takes its time; the test does not wait for it to end. */
    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zipped, new Deflater(9, bare))) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
