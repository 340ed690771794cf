package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.feed.BrokenItem;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.history.ArchivedFragments;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.Witnesses;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A job whose merchant answers by an API: its listings get their prices, and no page is asked for. */
class ApiRunsIntegrationTests {

    /** Any that is set wherever tests run. */
    private static final String VARIABLE = "PATH";

    private static final String TOKEN = Objects.requireNonNull(System.getenv(VARIABLE));
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");
    private static final ListingId BRUSH = new ListingId(TestDefinitions.MERCHANT, "brush");
    private static final ListingId COMB = new ListingId(TestDefinitions.MERCHANT, "comb");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final LoopbackShop elsewhere = program.openShop();
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();

    @Test
    void listingsGetTheirPricesFromThePagesOfAnAnswer() throws IOException {
        answer("/v1/products", Map.of("page=1", """
                {"data": [
                  {"id": "X-1", "price": {"currency": "USD", "amount": 1.00}},
                  {"id": "D-1", "price": {"currency": "USD", "amount": 19.99, "was": 24.990}, "stock": true},
                  {"id": "Y-1", "price": {"currency": "USD", "amount": 1.999}}],
                 "next": 2}""", "page=2", """
                {"data": [{"id": 77, "gtin": 4006381333931, "price": {"amount": "12.00 USD"}}], "next": null}"""));
        start("/v1/products?page={page}", "/next", 10);
        RunReport report = program.run();

        assertThat(shop.asked()).containsExactly("/robots.txt", "/v1/products", "/v1/products");
        assertThat(tokens).containsExactly("Bearer " + TOKEN, "Bearer " + TOKEN);
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(2);
        assertThat(troubles(report)).containsExactly("shop/comb not_in_api");
        assertThat(report.feeds()).singleElement().satisfies(delivery -> {
            assertThat(delivery.isAccepted()).isTrue();
            assertThat(delivery.items()).isEqualTo(4);
            assertThat(delivery.matched()).isEqualTo(2);
            assertThat(delivery.firstBroken())
                    .containsExactly(new BrokenItem(
                            3,
                            shop.url("/v1/products?page=1")
                                    + " at '/data/2': price: found 1.999, wanted an amount with at most 2 decimals"));
        });
        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("19.99", "USD"));
        assertThat(Objects.requireNonNull(program.price(DRYER).terms().referencePrice())
                        .money())
                .isEqualTo(Money.of("24.99", "USD"));
        assertThat(program.price(DRYER).terms().source()).isEqualTo(ObservationSource.API);
        assertThat(program.price(BRUSH).terms().currentPrice()).isEqualTo(Money.of("12.00", "USD"));
        assertThat(archived(BRUSH)).contains("4006381333931");
        assertThat(fragment(DRYER, "/data/1"))
                .isEqualTo("{\"id\": \"D-1\", \"price\": {\"currency\": \"USD\", \"amount\": 19.99, \"was\": 24.990},"
                        + " \"stock\": true}");
        assertThat(fragment(BRUSH, "/data/0"))
                .isEqualTo("{\"id\": 77, \"gtin\": 4006381333931, \"price\": {\"amount\": \"12.00 USD\"}}");
    }

    @Test
    void eachListingIsAskedForByItsOwnNumber() {
        answer(
                "/v1/D-1",
                Map.of("", "{\"data\": {\"id\": \"D-1\", \"price\": {\"amount\": 5, \"currency\": \"USD\"}}}"));
        start("/v1/{sku}", null, 10);
        RunReport report = program.run();

        assertThat(shop.asked()).containsExactly("/robots.txt", "/v1/D-1");
        assertThat(troubles(report))
                .containsExactlyInAnyOrder("shop/brush no_number_to_ask_by", "shop/comb no_number_to_ask_by");
        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("5.00", "USD"));
    }

    @Test
    void tokenIsNeitherSentElsewhereNorKeptNorLogged() throws IOException {
        elsewhere.on("/v1/all", exchange -> {
            tokens.add("elsewhere " + exchange.getRequestHeaders().getFirst("Authorization"));
            LoopbackShop.send(
                    exchange,
                    200,
                    "{\"data\": [{\"id\": \"D-1\", \"price\": {\"amount\": 5, \"currency\": \"USD\"}}]}");
        });
        shop.on("/v1/all", exchange -> {
            tokens.add("here " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders()
                    .set("Location", elsewhere.url("/v1/all").toString());
            LoopbackShop.send(exchange, 302, "");
        });
        start("/v1/all", null, 10);
        program.run();

        assertThat(tokens).containsExactly("here Bearer " + TOKEN, "elsewhere null");
        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("5.00", "USD"));
        program.stop();
        assertThat(filesUnder(program.data())).isNotEmpty().noneMatch(text -> text.contains(TOKEN));
    }

    @Test
    void pageThatDidNotComeMakesAllUnknown() {
        answer(
                "/v1/all",
                Map.of(
                        "page=1",
                        "{\"data\": [{\"id\": \"D-1\", \"price\": {\"amount\": 5, \"currency\": \"USD\"}}], \"next\": 2}"));
        start("/v1/all?page={page}", "/next", 10);
        RunReport report = program.run();

        assertThat(report.visits(VisitOutcome.FAILED)).isEqualTo(3);
        assertThat(report.feeds()).extracting(FeedDelivery::reason).containsExactly("http_404");
        assertThat(prices()).isEmpty();
    }

    @Test
    void nextPageOfAnotherServerIsNotAskedFor() {
        answer("/v1/all", Map.of("", "{\"data\": [], \"next\": \"" + elsewhere.url("/v1/all") + "\"}"));
        start("/v1/all", "/next", 10);
        RunReport report = program.run();

        assertThat(report.feeds()).extracting(FeedDelivery::reason).containsExactly("next_page_refused");
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void noMorePagesAreAskedForThanTheProfileAllows() {
        answer("/v1/all", Map.of("page=1", page(), "page=2", page(), "page=3", page()));
        start("/v1/all?page={page}", null, 2);
        RunReport report = program.run();

        assertThat(shop.asked()).containsExactly("/robots.txt", "/v1/all", "/v1/all");
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
    }

    @Test
    void answerThatIsNoJsonChangesNothing() {
        answer("/v1/all", Map.of("", "[".repeat(70) + "]".repeat(70)));
        start("/v1/all", null, 10);

        assertThat(program.run().feeds()).extracting(FeedDelivery::reason).containsExactly("not_json");
        assertThat(prices()).isEmpty();
    }

    private static String page() {
        return "{\"data\": [{\"id\": \"D-1\", \"price\": {\"amount\": 5, \"currency\": \"USD\"}}]}";
    }

    /** @param byQuery what is answered to a query; to others, 404 */
    private void answer(String path, Map<String, String> byQuery) {
        shop.on(path, exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String json = byQuery.get(
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
            sendJson(exchange, json);
        });
    }

    private static void sendJson(HttpExchange exchange, @Nullable String json) throws IOException {
        LoopbackShop.send(exchange, json == null ? 404 : 200, json == null ? "{}" : json);
    }

    private void start(String location, @Nullable String next, int mostPages) {
        program.start(new TestDefinitions()
                .listing(new TrackedListing(DRYER, "Dryer", shop.url("/dryer"), null, "D-1"))
                .listing(new TrackedListing(BRUSH, "Brush", shop.url("/brush"), new Gtin("4006381333931"), null))
                .listing(new TrackedListing(COMB, "Comb", shop.url("/comb")))
                .offers(new Api(
                        shop.url("/").toString().replaceAll("/$", "") + location,
                        new Api.Token(VARIABLE, "Authorization", "Bearer"),
                        "/data",
                        next,
                        mostPages,
                        new Api.Fields(
                                "/id",
                                "/price/amount",
                                "/price/currency",
                                "/price/was",
                                "/stock",
                                null,
                                null,
                                "/gtin",
                                null)))
                .build());
    }

    private static List<String> troubles(RunReport report) {
        return report.troubles().stream()
                .map(trouble -> trouble.listing() + " " + trouble.reason())
                .toList();
    }

    private Map<ListingId, ListingPrice> prices() {
        return program.bean(PriceHistory.class).current(List.of(DRYER, BRUSH, COMB));
    }

    private String archived(ListingId listing) {
        ArchiveReference place = program.jdbc()
                .sql("select archive_file, archive_offset, archive_digest from visit where visit_no = :visit")
                .param("visit", program.price(listing).visit())
                .query((row, number) -> new ArchiveReference(row.getString(1), row.getLong(2), row.getString(3)))
                .single();
        return new String(program.bean(PageArchive.class).read(place).body(), StandardCharsets.UTF_8);
    }

    private @Nullable String fragment(ListingId listing, String pointer) {
        ArchiveReference place = Objects.requireNonNull(program.bean(Witnesses.class)
                .observations(List.of(program.price(listing).visit()))
                .getFirst()
                .archived());
        assertThat(place.pointer()).isEqualTo(pointer);
        return program.bean(ArchivedFragments.class)
                .of(listing, place, program.price(listing).terms().currentPrice())
                .text();
    }

    /** All that was written there, WARC members inflated. */
    private static List<String> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(ApiRunsIntegrationTests::text)
                    .toList());
        }
    }

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().contains(".gz")) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
            ByteArrayOutputStream inflated = new ByteArrayOutputStream();
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                gzip.transferTo(inflated);
            }
            return inflated.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
