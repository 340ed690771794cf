package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.feed.BrokenItem;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FeedArchive;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.Visits;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A job whose merchant supplies a feed: its listings get their prices, and no page is asked for. */
class FeedRunsIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");
    private static final ListingId BRUSH = new ListingId(TestDefinitions.MERCHANT, "brush");
    private static final ListingId COMB = new ListingId(TestDefinitions.MERCHANT, "comb");

    private static final String HEADING = "id\tlink\tgtin\ttitle\tprice\tsale_price\tsale_price_effective_date\n";
    private static final String DRYER_ROW =
            "D-1\thttps://elsewhere.example/d\t\tDryer\t25.00 USD\t20.00 USD\t2026-06-01T13:00Z/2026-06-02T13:00Z\n";
    private static final String BRUSH_ROW = "B-1\thttps://elsewhere.example/b\t4006381333931\tBrush\t12.00 USD\t\t\n";

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final AtomicInteger notModified = new AtomicInteger();
    private volatile byte[] feed = {};

    @BeforeEach
    void start() {
        start(shop.url("/products.tsv.gz").toString());
    }

    private void start(String location) {
        program.start(new TestDefinitions()
                .listing(new TrackedListing(DRYER, "Dryer", shop.url("/dryer"), null, "D-1"))
                .listing(new TrackedListing(BRUSH, "Brush", shop.url("/brush"), new Gtin("4006381333931"), null))
                .listing(new TrackedListing(COMB, "Comb", shop.url("/comb")))
                .offers(new OfferSource.Feed(location, null))
                .build());
    }

    @Test
    void listingsGetTheirPricesFromTheFeedAndEachLeadsToItsLineInTheArchive() throws IOException {
        serve(HEADING + DRYER_ROW + "x\t\t\tBroken\tabc\t\t\n" + BRUSH_ROW);
        RunReport report = program.run();

        assertThat(shop.asked()).containsExactly("/robots.txt", "/products.tsv.gz");
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(2);
        assertThat(report.troubles())
                .extracting(trouble -> trouble.listing() + " " + trouble.reason())
                .containsExactly("shop/comb not_in_feed");
        assertThat(report.feeds()).singleElement().satisfies(delivery -> {
            assertThat(delivery.items()).isEqualTo(3);
            assertThat(delivery.matched()).isEqualTo(2);
            assertThat(delivery.firstBroken())
                    .containsExactly(new BrokenItem(3, "price: found abc, wanted an amount such as 15.00 USD"));
        });
        assertThat(program.price(BRUSH).terms().currentPrice()).isEqualTo(Money.of("12.00", "USD"));
        assertThat(program.price(BRUSH).terms().source()).isEqualTo(ObservationSource.FEED);
        assertThat(archivedLine(BRUSH)).isEqualTo(BRUSH_ROW.strip());
    }

    @Test
    void saleBeginsAtItsHourThoughTheServerSaysThatTheFeedIsTheSame() throws IOException {
        serve(HEADING + DRYER_ROW + BRUSH_ROW);
        program.run();
        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("25.00", "USD"));
        clock.advance(Duration.ofHours(1));
        RunReport report = program.run();

        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
        assertThat(report.visits(VisitOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("20.00", "USD"));
        assertThat(Objects.requireNonNull(program.price(DRYER).terms().referencePrice())
                        .money())
                .isEqualTo(Money.of("25.00", "USD"));
        assertThat(archivedLine(DRYER)).isEqualTo(DRYER_ROW.strip());
        assertThat(notModified).hasValue(1);
    }

    @Test
    void readingTeachesHowOftenEachListingChanges() throws IOException {
        serve(HEADING + DRYER_ROW + BRUSH_ROW);
        program.run();
        clock.advance(Duration.ofHours(1));
        program.run();

        double hour = 1 / 24.0;
        assertThat(program.bean(Visits.class).changeRates(program.job()))
                .containsEntry(DRYER, new ChangeRate(1, 1, hour))
                .containsEntry(BRUSH, new ChangeRate(1, 0, hour))
                .containsEntry(COMB, ChangeRate.UNKNOWN);
    }

    @Test
    void cutFeedChangesNothing() throws IOException {
        serve(HEADING + DRYER_ROW + BRUSH_ROW);
        program.run();
        clock.advance(Duration.ofHours(1));
        serve(HEADING + DRYER_ROW.replace("25.00", "24.00") + BRUSH_ROW.replace("12.00", "11.00"));
        feed = Arrays.copyOf(feed, feed.length - 10);
        RunReport report = program.run();

        assertThat(report.visits(VisitOutcome.FAILED)).isEqualTo(3);
        assertThat(report.feeds()).extracting(FeedDelivery::reason).containsExactly("feed_cut_short");
        assertThat(program.price(BRUSH).terms().currentPrice()).isEqualTo(Money.of("12.00", "USD"));
        assertThat(program.count("observation")).isEqualTo(2);
    }

    @Test
    void feedWithFarFewerItemsThanTheLastIsRefused() throws IOException {
        serve(HEADING + DRYER_ROW + BRUSH_ROW + "a\t\t\tA\t1 USD\t\t\nb\t\t\tB\t1 USD\t\t\n");
        program.run();
        clock.advance(Duration.ofHours(1));
        serve(HEADING + DRYER_ROW);
        RunReport report = program.run();

        assertThat(report.feeds())
                .extracting(FeedDelivery::reason, FeedDelivery::detail)
                .containsExactly(tuple("too_few_items", "1 items, wanted at least 2"));
        assertThat(program.count("observation")).isEqualTo(2);
    }

    @Test
    void fileOfThisMachineIsAFeedToo() throws IOException {
        Path file = Files.writeString(program.data().resolve("feed.csv"), "id,price\nD-1,19.00 USD\n");
        start(file.toString());
        program.run();

        assertThat(program.price(DRYER).terms().currentPrice()).isEqualTo(Money.of("19.00", "USD"));
        assertThat(archivedLine(DRYER)).isEqualTo("D-1,19.00 USD");
        assertThat(shop.asked()).isEmpty();
    }

    private void serve(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        feed = bytes.toByteArray();
        shop.on("/products.tsv.gz", exchange -> {
            String tag = "\"" + feed.length + "-" + Arrays.hashCode(feed) + "\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
    }

    private String archivedLine(ListingId listing) throws IOException {
        ArchiveReference place = program.jdbc()
                .sql(
                        "select archive_file, archive_offset, archive_digest, archive_line from visit where visit_no = :visit")
                .param("visit", program.price(listing).visit())
                .query((row, number) ->
                        new ArchiveReference(row.getString(1), row.getLong(2), row.getString(3)).atLine(row.getLong(4)))
                .single();
        try (var payload = program.bean(FeedArchive.class).payload(place);
                var bytes = payload.markSupported() ? payload : new BufferedInputStream(payload)) {
            bytes.mark(2);
            boolean packed = bytes.read() == 0x1f;
            bytes.reset();
            var text = new BufferedReader(
                    new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
            return text.lines()
                    .skip(Objects.requireNonNull(place.line()) - 1)
                    .findFirst()
                    .orElseThrow()
                    .strip();
        }
    }
}
