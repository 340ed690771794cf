package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.history.Correction;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Quarantine;
import dev.dealwire.history.Window;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Runs fill the archive; then the tables are made to say what a worse reader would have read, and the archive must put them
 * right again.
 */
class RepricingIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void start() {
        program.start(definitions(ExtractionHints.NONE));
    }

    @Test
    void archiveThatReadsAsItDidChangesNothing() {
        days("25.00", "20.00", "20.00");

        assertThat(reprice(true)).isEmpty();
        assertThat(program.count("correction")).isZero();
        assertThat(prices()).containsExactly("25.00", "20.00");
    }

    @Test
    void misreadPriceIsShownByADryRunAndPutRightByTheOther() {
        days("25.00", "24.00", "25.00");
        misread("24.00", "2.40");
        List<Correction> shown = reprice(false);

        assertThat(shown).singleElement().satisfies(difference -> {
            assertThat(difference.visit().terms()).isEqualTo(terms("2.40"));
            assertThat(difference.terms()).isEqualTo(terms("24.00"));
        });
        assertThat(prices()).containsExactly("25.00", "2.40", "25.00");
        assertThat(program.count("correction")).isZero();

        reprice(true);
        assertThat(prices()).containsExactly("25.00", "24.00", "25.00");
        assertThat(program.count("observation")).isEqualTo(3);
        assertThat(value("select was_price from correction")).isEqualTo("2.4000");
        assertThat(reprice(true)).isEmpty();
        assertThat(program.count("correction")).isEqualTo(1);
    }

    @Test
    void changeThatNeverWasDisappearsAndItsSightingsStay() {
        days("25.00", "25.00", "25.00");
        execute(
                "insert into price_change (listing_no, since, until, current_price, currency, availability, confidence, source) "
                        + "select listing_no, observed_at, observed_at, 9, 'USD', 'in_stock', 'publishable', 'page' from observation "
                        + "order by observed_at offset 1 limit 1");
        execute("update observation set change_no = (select max(change_no) from price_change) where observed_at = "
                + "(select since from price_change order by change_no desc limit 1)");
        reprice(true);

        assertThat(prices()).containsExactly("25.00");
        assertThat(program.count("price_change")).isEqualTo(1);
        assertThat(program.count("observation")).isEqualTo(3);
    }

    @Test
    void pageThatWasNotUnderstoodThenIsSeenNow() {
        days("25.00", "20.00");
        execute("delete from deal");
        execute("delete from listing_price");
        execute("delete from observation where observed_at = (select max(observed_at) from observation)");
        execute("delete from price_change where current_price = 20");
        execute(
                "update visit set outcome = 'unparseable', reason = 'no_price_found' where visit_no = (select max(visit_no) from visit)");
        reprice(true);

        assertThat(prices()).containsExactly("25.00", "20.00");
        assertThat(program.price(DRYER).terms()).isEqualTo(terms("20.00"));
        assertThat(program.price(DRYER).lastSeenAt()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void priceReadOffAPageThatCarriesNoneIsWithdrawn() {
        days("25.00");
        clock.advance(Duration.ofDays(1));
        shop.page(
                "/dryer",
                "<!doctype html><title>Robot or human?</title><h1>Robot or human?</h1><p>Activate and hold the button to confirm that you are human.</p>");
        program.run();
        execute(
                "insert into price_change (listing_no, since, until, current_price, currency, availability, confidence, source) "
                        + "select listing_no, visited_at, visited_at, 1, 'USD', null, 'publishable', 'page' from visit order by visit_no desc limit 1");
        execute(
                "insert into observation (listing_no, observed_at, change_no, visit_no) select v.listing_no, v.visited_at, c.change_no, v.visit_no "
                        + "from visit v join price_change c on c.since = v.visited_at order by v.visit_no desc limit 1");
        execute(
                "update visit set outcome = 'priced', reason = null where visit_no = (select max(visit_no) from visit)");
        List<Correction> differences = reprice(true);

        assertThat(differences)
                .singleElement()
                .satisfies(difference -> assertThat(difference.terms()).isNull());
        assertThat(prices()).containsExactly("25.00");
        assertThat(program.price(DRYER).lastSeenAt()).isEqualTo(START);
        assertThat(value("select was_price from correction")).isEqualTo("1.0000");
    }

    @Test
    void correctedListingIsDueAtOnceAndJudgedAnewByTheNextRun() {
        days("25.00");
        misread("25.00", "2.50");
        reprice(true);
        clock.advance(Duration.ofMinutes(1));

        assertThat(program.run().visits()).isEqualTo(1);
        assertThat(program.price(DRYER).terms()).isEqualTo(terms("25.00"));
    }

    @Test
    void priceThatIsNotBelievedTodayWaitsForAnEditorAndItsDealEnds() {
        days("250.00", "250.00", "250.00", "250.00", "250.00", "250.00", "250.00", "2.00");
        execute("delete from quarantine");
        execute("update price_change set until = (select max(visited_at) from visit)");
        execute(
                "insert into price_change (listing_no, since, until, current_price, currency, availability, confidence, source) "
                        + "select listing_no, visited_at, null, 2, 'USD', 'in_stock', 'publishable', 'page' from visit order by visit_no desc limit 1");
        execute("insert into observation (listing_no, observed_at, change_no, visit_no) "
                + "select v.listing_no, v.visited_at, c.change_no, v.visit_no "
                + "from visit v join price_change c on c.since = v.visited_at order by v.visit_no desc limit 1");
        execute(
                "update visit set outcome = 'priced', reason = null where visit_no = (select max(visit_no) from visit)");
        execute(
                "update deal set live = true, change_no = (select max(change_no) from price_change), currency = 'USD', "
                        + "current_price = 2, reference_price = 250, reference_kind = 'observed_street', verdict = 'carried', window_from = now(), ended_at = null");
        execute("delete from deal_reason");
        reprice(true);

        assertThat(program.bean(Quarantine.class).held(null)).singleElement().satisfies(held -> {
            assertThat(held.listing()).isEqualTo(DRYER);
            assertThat(held.terms()).isEqualTo(terms("2.00"));
        });
        assertThat(value("select last_good_price from quarantine")).isEqualTo("250.0000");
        assertThat(prices()).containsExactly("250.00");
        assertThat(
                        value(
                                "select life || ' ' || current_price || ' ' || reasons::text from deal_step order by step_no desc limit 1"))
                .isEqualTo("ended 2.0000 {history_corrected}");
        assertThat(value("select reason from deal_reason")).isEqualTo("history_corrected");
        assertThat(reprice(true)).isEmpty();
    }

    @Test
    void verdictOfTermsThatNeverWereIsKeptForThoseInForce() {
        days("25.00", "24.00", "25.00");
        misread("24.00", "2.40");
        reprice(true);

        assertThat(program.count("deal")).isEqualTo(1);
        assertThat(value("select c.current_price from deal d join price_change c using (change_no)"))
                .isEqualTo("25.0000");
    }

    @Test
    void partOfAPageIsNotReadForIt() {
        shop.on("/dryer", exchange -> sendCompressed(exchange, ShopPages.product("Test dryer", "25.00")));
        program.run();
        program.start(definitions(ExtractionHints.NONE), "--dealwire.fetch.inflated-cap=200B");
        RepricingReport report =
                program.bean(Repricing.class).reprice(program.job(), Instant.EPOCH, true, difference -> {});

        assertThat(report).isEqualTo(new RepricingReport(0, 1, 0, 0, 0, true));
        assertThat(prices()).containsExactly("25.00");
    }

    @Test
    void errorOfOursLeavesItsVisitAsItIsAndTheOthersArePutRight() {
        days("25.00", "24.00", "23.00");
        misread("24.00", "2.40");
        clock.set(START.plus(Duration.ofDays(3)));
        shop.page(
                "/dryer",
                ShopPages.product("Test dryer", "22.00")
                        .replace("</body>", "<p>" + "xy".repeat(50_000) + "</p></body>"));
        program.run();
        program.start(definitions(new ExtractionHints("p:matches(^(x|y)*z)", null, null, null)));
        RepricingReport report =
                program.bean(Repricing.class).reprice(program.job(), Instant.EPOCH, true, difference -> {});

        assertThat(report).isEqualTo(new RepricingReport(3, 0, 1, 1, 1, true));
        assertThat(prices()).containsExactly("25.00", "24.00", "23.00", "22.00");
    }

    private static void sendCompressed(HttpExchange exchange, String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
        exchange.close();
    }

    private Definitions definitions(ExtractionHints hints) {
        return new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .hints(hints)
                .build();
    }

    private void days(String... prices) {
        for (int day = 0; day < prices.length; day++) {
            clock.set(START.plus(Duration.ofDays(day)));
            shop.page("/dryer", ShopPages.product("Test dryer", prices[day]));
            program.run();
        }
    }

    private void misread(String right, String wrong) {
        execute("update price_change set current_price = " + wrong + " where current_price = " + right);
    }

    private List<Correction> reprice(boolean write) {
        JobDefinition job = program.job();
        List<Correction> differences = new ArrayList<>();
        RepricingReport report = program.bean(Repricing.class).reprice(job, Instant.EPOCH, write, differences::add);
        assertThat(report.different()).isEqualTo(differences.size());
        assertThat(report.missing()).isZero();
        return differences;
    }

    private List<String> prices() {
        return program
                .bean(PriceHistory.class)
                .changes(Map.of(DRYER, new Window(START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(30)))))
                .getOrDefault(DRYER, List.of())
                .stream()
                .map(PricePoint::price)
                .map(Money::toDecimalString)
                .toList();
    }

    private static OfferTerms terms(String price) {
        return new OfferTerms(
                Money.of(price, "USD"), null, Availability.IN_STOCK, Confidence.PUBLISHABLE, ObservationSource.PAGE);
    }

    private void execute(String sql) {
        program.jdbc().sql(sql).update();
    }

    private String value(String sql) {
        return program.jdbc().sql(sql).query(String.class).single();
    }
}
