package dev.dealwire.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTests {

    private static final String PAGE = "<html>dryer</html>";

    private final Shop shop = Shop.open();
    private final Guest guest = new Guest(Guest.SETTINGS, RedirectsTests::scripted, Guest.UNPACED);

    @AfterEach
    void close() throws IOException {
        guest.close();
        shop.close();
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "/fetch/refused-redirects.csv", delimiter = ';', numLinesToSkip = 1)
    void aRedirectToWhereNoShopIsIsRefused(String location, Reason reason, String what) {
        shop.on("/p", Shop.redirect(302, location));

        assertThat(guest.fetch(shop.url("/p")))
                .as(what)
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inner.example/p",
                "http://mixed.example/p",
                "http://10.0.0.1/p",
                "http://169.254.169.254/"
            })
    void anInnerAddressIsNotAskedInTheFirstPlace(String address) {
        assertThat(guest.fetch(URI.create(address)))
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo(Reason.ADDRESS_REFUSED);
    }

    @Test
    void aNameThatChangesItsMeaningIsCheckedAtEachConnection() throws IOException {
        // robots.txt is fetched from where the name leads at first; then the name turns to an inner address
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "169.254.169.254"));
        HostLookup rebinding = host -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())};
        shop.on("/robots.txt", Shop.status("404 Not Found", "Connection: close"));
        try (Guest lured = new Guest(Guest.SETTINGS, rebinding, Guest.UNPACED)) {
            FetchOutcome outcome = lured.fetch(URI.create("http://rebind.example:" + shop.port() + "/p"));

            assertThat(outcome)
                    .asInstanceOf(type(Failed.class))
                    .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.ADDRESS_REFUSED))
                    .satisfies(failed -> assertThat(failed.detail()).contains("169.254.169.254", "LINK_LOCAL"));
        }
        assertThat(answers).isEmpty();
        assertThat(shop.pageVisits()).isEmpty();
    }

    @Test
    void aLookUpThatNeverEndsIsGivenUp() {
        HostLookup dead = host -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new UnknownHostException(host);
            }
            throw new UnknownHostException(host);
        };
        try (Guest waiting = new Guest(Guest.SETTINGS, dead, Guest.UNPACED)) {
            assertThat(waiting.fetch(URI.create("http://dead.example/p")))
                    .isEqualTo(new FetchOutcome.Disallowed(Reason.ROBOTS_UNREACHABLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void aRedirectIsFollowedAndItsKindReported(int status, boolean permanent) {
        shop.on("/old", Shop.redirect(status, "/new?a=b")).on("/new?a=b", Shop.page(PAGE, "ETag: \"1\""));

        Fetched page = fetched("/old");

        assertThat(page.url()).isEqualTo(shop.url("/new?a=b"));
        assertThat(page.trail().moved()).isTrue();
        assertThat(page.trail().movedPermanently()).isEqualTo(permanent);
        assertThat(page.trail().toHomePage()).isFalse();
        assertThat(page.validators()).as("they speak of another address").isEqualTo(Validators.NONE);
    }

    @Test
    void oneTemporaryRedirectMakesTheWholeWayTemporary() {
        shop.on("/a", Shop.redirect(301, "/b"))
                .on("/b", Shop.redirect(302, "/c"))
                .on("/c", Shop.page(PAGE));

        assertThat(fetched("/a").trail().movedPermanently()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/de/", "/en-us", "/gb/en/"})
    void aRedirectToTheHomePageIsReportedAsSuch(String home) {
        shop.on("/p/dryer", Shop.redirect(301, home)).on(home, Shop.page(PAGE));

        Fetched page = fetched("/p/dryer");

        assertThat(page.trail().toHomePage()).isTrue();
        assertThat(page.trail().movedPermanently())
                .as("a listing does not move to a front door")
                .isFalse();
    }

    @Test
    void validatorsGoToTheAddressTheyAreOfAndToNoOther() {
        shop.on("/old", Shop.redirect(302, "/new")).on("/new", Shop.page(PAGE));

        guest.fetch(shop.url("/old"), new Validators("\"1\"", null));

        assertThat(shop.pageVisits())
                .extracting(visit -> visit.header("if-none-match"))
                .containsExactly("\"1\"", "");
    }

    @Test
    void fiveRedirectsAreFollowedAndASixthIsNot() {
        for (int i = 0; i < 6; i++) {
            shop.on("/" + i, Shop.redirect(302, "/" + (i + 1)));
        }
        shop.on("/6", Shop.page(PAGE));

        assertThat(fetched("/1").url()).isEqualTo(shop.url("/6"));
        assertFailed("/0", Reason.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @CsvSource({"/p, /p", "/p, '/x/../p'", "/p, /p#top"})
    void aRedirectBackIsALoop(String path, String location) {
        shop.on(path, Shop.redirect(302, location));

        assertFailed(path, Reason.REDIRECT_LOOP);
        assertThat(shop.pageVisits()).hasSize(1);
    }

    @Test
    void aLoopOfTwoIsALoop() {
        shop.on("/a", Shop.redirect(302, "/b")).on("/b", Shop.redirect(302, "/a"));

        assertFailed("/a", Reason.REDIRECT_LOOP);
    }

    @Test
    void robotsTxtIsObeyedAtEachHop() {
        shop.on("/robots.txt", Shop.page("User-agent: *\nDisallow: /private"))
                .on("/p", Shop.redirect(302, "/private/p"));

        assertThat(guest.fetch(shop.url("/p"))).isEqualTo(new FetchOutcome.Disallowed(Reason.ROBOTS_DISALLOW));
        assertThat(shop.pageVisits()).hasSize(1);
    }

    @Test
    void robotsTxtOfAnotherHostIsAskedBeforeItsPage() throws IOException {
        try (Shop other = Shop.open()) {
            other.on("/robots.txt", Shop.page("User-agent: dealwire\nDisallow: /"));
            shop.on("/p", Shop.redirect(302, other.url("/p").toString()));

            assertThat(guest.fetch(shop.url("/p"))).isEqualTo(new FetchOutcome.Disallowed(Reason.ROBOTS_DISALLOW));
            assertThat(other.visits()).extracting(Shop.Visit::path).containsExactly("/robots.txt");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'/f\u00f6n dryer?q=a b', /f%C3%B6n%20dryer?q=a%20b",
        "relative, /relative",
        "'?only=query', /p?only=query",
        "'  /padded  ', /padded",
        "/a/./b/../c, /a/c",
        "/../../etc, /etc",
        "/50%off, /50%25off"
    })
    void aLocationIsReadAsForgivinglyAsBrowsersDo(String location, String path) {
        byte[] utf8 = ("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        shop.on("/p", Shop.bytes(utf8)).on(path, Shop.page(PAGE));

        assertThat(fetched("/p").url()).isEqualTo(shop.url(path));
    }

    private Fetched fetched(String path) {
        FetchOutcome outcome = guest.fetch(shop.url(path));
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private void assertFailed(String path, Reason reason) {
        assertThat(guest.fetch(shop.url(path)))
                .asInstanceOf(type(Failed.class))
                .extracting(Failed::reason)
                .isEqualTo(reason);
    }

    private static InetAddress[] scripted(String host) throws UnknownHostException {
        return switch (host) {
            case "inner.example" -> new InetAddress[] {InetAddress.ofLiteral("10.1.2.3")};
            case "mixed.example" ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("192.168.0.1")};
            default -> InetAddress.getAllByName(host);
        };
    }
}
