package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.HeldReading;
import dev.dealwire.history.Implausibility;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Quarantine;
import dev.dealwire.history.Quarantine.Answer;
import dev.dealwire.history.Quarantine.Signature;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shop changes its pages overnight, in each of the ways that make sensational deals; and an editor sets it right. */
class LayoutChangeIntegrationTests {

    private static final int PRODUCTS = 8;
    private static final MerchantId SHOP = TestDefinitions.MERCHANT;
    private static final ListingId CANARY = new ListingId(SHOP, "p0");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void watchASale() {
        TestDefinitions definitions = new TestDefinitions()
                .plausibility(PlausibilityRules.USUAL.withCanaries(List.of(CANARY)))
                .reference(new ReferenceRule.Offered(2, 30));
        for (int i = 0; i < PRODUCTS; i++) {
            definitions.listing("p" + i, name(i), shop.url("/p" + i));
        }
        program.start(definitions.build());
        for (int day = 0; day < 2; day++) {
            run(i -> ShopPages.product(name(i), "25.00"));
            clock.advance(Duration.ofDays(1));
        }
        run(LayoutChangeIntegrationTests::onSale);
        assertThat(allTexts())
                .hasSize(PRODUCTS)
                .allSatisfy(text -> assertThat(text).contains("$20", "20%"));
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void pricesAHundredTimesAsHighAreHeldAndTheMerchantPauses() {
        RunReport report = run(i -> ShopPages.onSale(name(i), "2000.00", "2500.00"));

        assertNothingChanged();
        assertThat(report.visits(VisitOutcome.IMPLAUSIBLE)).isPositive();
        assertThat(report.visits(VisitOutcome.IMPLAUSIBLE) + report.visits(VisitOutcome.POSTPONED))
                .isEqualTo(PRODUCTS);
        assertThat(held()).isNotEmpty().allSatisfy(reading -> {
            assertThat(reading.reason()).isEqualTo(Implausibility.HUNDREDFOLD);
            assertThat(reading.lastGood()).isNotNull();
        });
    }

    @Test
    void wasAndNowThatChangedPlacesAreHeld() {
        run(i -> ShopPages.onSale(name(i), "25.00", "20.00"));

        assertNothingChanged();
        assertThat(held())
                .isNotEmpty()
                .extracting(HeldReading::reason)
                .containsOnly(Implausibility.CURRENT_ABOVE_REFERENCE);
    }

    @Test
    void pagesWhosePriceIsGoneShowTheLastGoodOneUntilItsAgeRunsOut() {
        RunReport report = run(i -> "<html><head><title>" + name(i) + "</title></head><body><h1>" + name(i)
                + "</h1><button>Add to cart</button></body></html>");

        assertThat(report.visits(VisitOutcome.UNPARSEABLE)).isPositive();
        assertThat(report.visits(VisitOutcome.PRICED)).isZero();
        assertNothingChanged();
        clock.advance(Duration.ofHours(23));
        assertThat(allTexts()).allSatisfy(text -> assertThat(text).doesNotContain("$20"));
    }

    @Test
    void believableReadingsAmongTooManyOthersAreHeldWithThem() {
        run(i -> i == 0 || i > 5
                ? ShopPages.onSale(name(i), "19.00", "25.00")
                : ShopPages.onSale(name(i), "0.20", "0.25"));

        assertThat(held())
                .extracting(HeldReading::reason)
                .contains(Implausibility.HUNDREDTH)
                .doesNotContain(Implausibility.ZERO_PRICE);
        assertThat(prices()).doesNotContain("0.20");
    }

    @Test
    void oneAcceptanceReleasesAMerchantAndTheNextRunPublishes() {
        run(i -> i == 0 ? onSale(0) : ShopPages.onSale(name(i), "2.00", "2.50"));
        List<Long> ids = held().stream().map(HeldReading::id).toList();
        assertThat(ids).isNotEmpty();
        Signature editor = new Signature("editor", "a clearance", clock.instant());

        assertThat(program.bean(Quarantine.class).accept(ids, editor).values()).containsOnly(Answer.DONE);
        assertThat(program.bean(Quarantine.class).accept(ids, editor).values()).containsOnly(Answer.DECIDED_BEFORE);
        assertThat(held()).isEmpty();
        assertThat(prices()).contains("2.00");
        assertThat(program.count("audit_entry where actor = 'editor' and action = 'quarantine_accepted'"))
                .isEqualTo(ids.size());

        clock.advance(Duration.ofHours(2));
        run(i -> i == 0 ? onSale(0) : ShopPages.onSale(name(i), "2.00", "2.50"));
        assertThat(allTexts()).anySatisfy(text -> assertThat(text).contains("$2 at Test Shop"));
    }

    @Test
    void rejectedReadingIsNeverHistory() {
        run(i -> i == 0 ? onSale(0) : ShopPages.onSale(name(i), "2.00", "2.50"));
        List<Long> ids = held().stream().map(HeldReading::id).toList();

        assertThat(program.bean(Quarantine.class)
                        .reject(ids, new Signature("editor", null, clock.instant()))
                        .values())
                .containsOnly(Answer.DONE);
        assertThat(held()).isEmpty();
        assertNothingChanged();
        assertThat(program.bean(Quarantine.class)
                        .accept(List.of(987_654L), new Signature("editor", null, clock.instant())))
                .isEqualTo(Map.of(987_654L, Answer.UNKNOWN));
    }

    private void assertNothingChanged() {
        assertThat(prices()).hasSize(PRODUCTS).containsOnly("20.00");
        assertThat(allTexts()).allSatisfy(text -> assertThat(text).contains("$20", "20%"));
    }

    private static String onSale(int product) {
        return ShopPages.onSale(name(product), "20.00", "25.00");
    }

    private static String name(int product) {
        return "Test dryer number " + product;
    }

    private interface Layout {

        String page(int product);
    }

    private RunReport run(Layout layout) {
        for (int i = 0; i < PRODUCTS; i++) {
            shop.page("/p" + i, layout.page(i));
        }
        return program.run(RunExtent.ALL);
    }

    private List<HeldReading> held() {
        return program.bean(Quarantine.class).held(SHOP);
    }

    private List<String> prices() {
        return program
                .bean(PriceHistory.class)
                .current(IntStream.range(0, PRODUCTS)
                        .mapToObj(i -> new ListingId(SHOP, "p" + i))
                        .toList())
                .values()
                .stream()
                .map(ListingPrice::terms)
                .map(terms -> terms.currentPrice().toDecimalString())
                .toList();
    }

    private List<String> allTexts() {
        return IntStream.range(0, PRODUCTS).mapToObj(i -> program.text("p" + i)).toList();
    }
}
