package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dealwire.discovery.Discoveries;
import dev.dealwire.discovery.FoundListing;
import dev.dealwire.discovery.Look.Refusal;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.FoundListings.DryLook;
import dev.dealwire.pipeline.FoundListings.Find;
import dev.dealwire.pipeline.FoundListings.State;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that finds its listings: on listing pages and in sitemaps, within its bounds. */
class DiscoveryIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    /** A selector that is well-formed, and whose expression takes a frame of the stack for each letter. */
    private static final String OVERFLOWS_ON_LONG_TEXT = "a[href^=/p/]:not(:matches(^(x|y)*z))";

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @Test
    void productsOfListingPagesAreTrackedWithinTheLimitAndPricedInTheSameRun() {
        products("declared", "a", "b", "c", "d");
        shop.page("/dryers", list("/dryers2", "/p/declared?utm_source=x", "/p/a", "/p/b", "http://other.example/p/9"));
        shop.page("/dryers2", list(null, "/p/b", "/p/c", "/p/d", "/q/e"));
        start(pages("/dryers", 4));
        RunReport report = program.run();

        assertThat(report.discoveries()).singleElement().satisfies(result -> {
            assertThat(result.asked()).isEqualTo(2);
            assertThat(result.found()).isEqualTo(4);
            assertThat(result.fresh()).isEqualTo(3);
            assertThat(result.refusals()).isEqualTo("other_host 1, over_limit 1");
            assertThat(result.stopped()).isNull();
        });
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(4);
        assertThat(program.count("listing_price")).isEqualTo(4);
        assertThat(shop.asked()).contains("/p/a", "/p/b", "/p/c").doesNotContain("/p/d", "/q/e");
    }

    @Test
    void ruleIsFollowedAgainOnlyWhenItsFindsAreTooOldAndKnownFindsAreNotNew() {
        products("declared", "a");
        shop.page("/dryers", list(null, "/p/a"));
        start(pages("/dryers", 10));
        program.run();
        clock.advance(Duration.ofHours(2));
        RunReport soon = program.run();
        clock.advance(Duration.ofHours(23));
        RunReport nextDay = program.run();

        assertThat(soon.discoveries()).isEmpty();
        assertThat(soon.visits()).isEqualTo(2);
        assertThat(nextDay.discoveries())
                .singleElement()
                .extracting(Discoveries.Result::found, Discoveries.Result::fresh)
                .containsExactly(1, 0);
    }

    @Test
    void whatRobotsTxtForbidsIsNotLookedAtAndTheReportSaysSo() {
        products("declared");
        shop.page("/dryers", list(null, "/p/a"));
        shop.on("/robots.txt", exchange -> LoopbackShop.send(exchange, 200, "User-agent: *\nDisallow: /dryers\n"));
        start(pages("/dryers", 10));
        RunReport report = program.run();

        assertThat(report.discoveries())
                .singleElement()
                .extracting(Discoveries.Result::stopped)
                .isEqualTo("robots_disallow");
        assertThat(shop.asked()).doesNotContain("/dryers");
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
    }

    @Test
    void sitemapIndexIsFollowedNewestFirstAndLimitKeepsWhatChangedLast() throws IOException {
        products("declared", "old", "new");
        serve("/sitemap.xml", index("/products-1.xml.gz 2026-01-01", "/products-2.xml.gz 2026-05-30"));
        serve("/products-1.xml.gz", gzip(urls("/p/ancient 2020-01-01")));
        serve("/products-2.xml.gz", gzip(urls("/p/old 2026-05-01", "/blog/post 2026-05-31", "/p/new 2026-05-30")));
        start(new DiscoveryRule.Sitemap(
                TestDefinitions.MERCHANT, shop.url("/sitemap.xml"), 1, "/p/", 1, Duration.ofDays(1)));
        RunReport report = program.run();

        assertThat(report.discoveries()).singleElement().satisfies(result -> {
            assertThat(result.asked()).isEqualTo(2);
            assertThat(result.refusals()).isEqualTo("other_path 1, over_limit 1");
        });
        assertThat(shop.asked()).contains("/p/new").doesNotContain("/products-1.xml.gz", "/p/old");
        assertThat(tracked()).singleElement().satisfies(listing -> {
            assertThat(listing.url()).isEqualTo(shop.url("/p/new"));
            assertThat(listing.modifiedAt()).isEqualTo(Instant.parse("2026-05-30T00:00:00Z"));
        });
    }

    @Test
    void brokenSitemapStopsTheLookAndWhatWasFoundBeforeStays() throws IOException {
        products("declared", "a");
        serve("/sitemap.xml", urls("/p/a 2026-05-30").getBytes(StandardCharsets.UTF_8));
        start(new DiscoveryRule.Sitemap(
                TestDefinitions.MERCHANT, shop.url("/sitemap.xml"), 5, null, 10, Duration.ofHours(1)));
        program.run();
        serve("/sitemap.xml", "<html>sign in</html>".getBytes(StandardCharsets.UTF_8));
        clock.advance(Duration.ofHours(2));
        RunReport report = program.run();

        assertThat(report.discoveries())
                .singleElement()
                .extracting(Discoveries.Result::stopped)
                .isEqualTo("not_a_sitemap");
        assertThat(tracked()).hasSize(1);
        assertThat(report.visits()).isEqualTo(2);
    }

    @Test
    void errorOfOursEndsItsRuleAndTheOthersGoOn() {
        products("declared", "a", "b");
        shop.page("/broken", list("/broken2", "/p/a"));
        shop.page("/broken2", list(null, "/p/c").replace(">x<", ">" + "xy".repeat(50_000) + "<"));
        shop.page("/dryers", list(null, "/p/b"));
        start(
                new DiscoveryRule.Pages(
                        TestDefinitions.MERCHANT,
                        shop.url("/broken"),
                        OVERFLOWS_ON_LONG_TEXT,
                        null,
                        5,
                        null,
                        10,
                        Duration.ofDays(1)),
                pages("/dryers", 10));
        RunReport report = program.run();

        assertThat(report.discoveries())
                .extracting(Discoveries.Result::found, Discoveries.Result::stopped, Discoveries.Result::detail)
                .containsExactly(tuple(1, "internal_error", "java.lang.StackOverflowError"), tuple(1, null, null));
        assertThat(report.internalErrors()).isEqualTo(1);
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(3);
    }

    @Test
    void findsThatCannotBeWrittenEndTheirRuleAndTheOthersGoOn() {
        products("declared", "a", "b");
        shop.page("/broken", list(null, "/p/a"));
        shop.page("/dryers", list(null, "/p/b"));
        start(pages("/broken", 10), pages("/dryers", 10));
        program.jdbc()
                .sql("alter table discovered_listing add check (url not like '%/p/a')")
                .update();
        RunReport report = program.run();

        assertThat(report.discoveries())
                .extracting(Discoveries.Result::found, Discoveries.Result::stopped)
                .containsExactly(tuple(0, "internal_error"), tuple(1, null));
        assertThat(report.internalErrors()).isEqualTo(1);
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-300000-01-01", "+10000-01-01", "0000-01-01", "soon"})
    void sitemapThatKnowsNoCalendarGivesNoHints(String modified) throws IOException {
        products("declared", "a");
        serve("/sitemap.xml", urls("/p/a " + modified).getBytes(StandardCharsets.UTF_8));
        start(new DiscoveryRule.Sitemap(
                TestDefinitions.MERCHANT, shop.url("/sitemap.xml"), 5, null, 10, Duration.ofHours(1)));

        assertThat(program.run().internalErrors()).isZero();
        assertThat(tracked())
                .singleElement()
                .extracting(FoundListing::modifiedAt)
                .isNull();
    }

    @Test
    void dryLookTellsWhatIsNewAndWritesNothing() {
        products("declared", "a");
        shop.page("/dryers", list(null, "/p/declared", "/p/a", "http://other.example/p/9"));
        start(pages("/dryers", 10));
        JobDefinition job = program.job();
        DryLook look =
                program.bean(FoundListings.class).dryLook(job, job.discover().getFirst());

        assertThat(look.finds()).extracting(Find::state).containsExactly(State.DECLARED, State.NEW);
        assertThat(look.look().refused()).isEqualTo(Map.of(Refusal.OTHER_HOST, 1));
        assertThat(program.count("discovered_listing")).isZero();
        assertThat(program.count("merchant_listing")).isZero();
    }

    private void start(DiscoveryRule... rules) {
        TestDefinitions definitions = new TestDefinitions().listing("declared", "Declared", shop.url("/p/declared"));
        Arrays.stream(rules).forEach(definitions::discover);
        program.start(definitions.build());
    }

    private DiscoveryRule pages(String path, int most) {
        return new DiscoveryRule.Pages(
                TestDefinitions.MERCHANT, shop.url(path), null, null, 5, null, most, Duration.ofDays(1));
    }

    private void products(String... keys) {
        for (String key : keys) {
            shop.page("/p/" + key, ShopPages.product("Product " + key, "20.00"));
        }
    }

    private static String list(@Nullable String next, String... links) {
        StringBuilder html = new StringBuilder("<!doctype html><title>Dryers</title><main>");
        for (String link : links) {
            html.append("<a href=\"").append(link).append("\">x</a>");
        }
        return html + (next == null ? "" : "<a rel=\"next\" href=\"" + next + "\">next</a>") + "</main>";
    }

    private String urls(String... entries) {
        return sitemap("urlset", "url", entries);
    }

    private byte[] index(String... entries) {
        return sitemap("sitemapindex", "sitemap", entries).getBytes(StandardCharsets.UTF_8);
    }

    private String sitemap(String root, String element, String... entries) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String entry : entries) {
            String[] parts = entry.split(" ");
            xml.append("<%s><loc>%s</loc><lastmod>%s</lastmod></%s>"
                    .formatted(element, shop.url(parts[0]), parts[1], element));
        }
        return xml.append("</").append(root).append('>').toString();
    }

    private void serve(String path, byte[] body) {
        shop.on(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<FoundListing> tracked() {
        return program.bean(Discoveries.class).tracked(program.job());
    }
}
