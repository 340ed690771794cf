package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.money.Percent;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimKind;
import dev.dealwire.publish.Claims;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRevisions;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of a deal from run to run, and when nobody runs at all. */
class DealLifeIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant EVENT_END = START.plus(Duration.ofDays(20));
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    private final SettableClock clock = new SettableClock(START);
    private final LoopbackShop shop = new LoopbackShop();

    @TempDir
    private Path data;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void watchForAWeek() {
        context = TestApplication.start(
                new TestDefinitions()
                        .deal(new DealCriteria(new Percent(5), Duration.ofHours(6), EVENT_END))
                        .listing("dryer", "Test dryer", shop.url("/dryer"))
                        .build(),
                TestDatabase.fresh(),
                data,
                clock,
                false);
        for (int day = 0; day < 8; day++) {
            see(ShopPages.product("Test dryer", "25.00"), Duration.ofDays(1));
        }
    }

    @AfterEach
    void stop() {
        context.close();
        shop.close();
    }

    @Test
    void everyStepOfALifeIsKept() {
        sale("20.00", HOUR);
        sale("20.00", HOUR);
        sale("18.00", HOUR);
        see(soldOut("18.00"), HOUR);
        sale("18.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);

        assertThat(deals().life(TestDefinitions.JOB, DRYER))
                .extracting(DealLife.Step::life)
                .containsExactly(DealLife.STARTED, DealLife.CHANGED, DealLife.SOLD_OUT, DealLife.BACK, DealLife.ENDED);
    }

    @Test
    void priceThatGoesToAndFroIsNotTalkedAboutUntilItSettles() {
        sale("20.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);
        sale("20.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);
        int revision = revision();
        String text = text();
        sale("20.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);
        sale("20.00", HOUR);

        assertThat(text).contains("See price at Test Shop").doesNotContain("$");
        assertThat(text()).isEqualTo(text);
        assertThat(revision()).isEqualTo(revision);
        assertThat(verdict().reasons()).containsExactly(Reason.UNSETTLED);

        clock.advance(Duration.ofHours(5));
        sale("20.00", HOUR);
        assertThat(text()).contains("$20").contains("$25");
    }

    @Test
    void returnToStockIsToldWithItsObservationsUntilItIsNoNewsAnyMore() {
        see(soldOut("20.00"), Duration.ofHours(13));
        assertThat(text()).contains("sold out");
        sale("20.00", HOUR);

        assertThat(text()).contains("It is back in stock.");
        Claims.Published claim = context.getBean(Claims.class).of(TestDefinitions.single("dryer")).stream()
                .filter(published -> published.claim().kind() == ClaimKind.BACK_IN_STOCK)
                .findFirst()
                .orElseThrow();
        assertThat(claim.claim().words()).isEqualTo("It is back in stock.");
        assertThat(claim.claim().finding())
                .contains("seen sold out at 2026-06-09T12:00:00Z, in stock again at 2026-06-10T01:00:00Z");
        assertThat(context.getBean(ClaimChains.class)
                        .find(claim.id())
                        .orElseThrow()
                        .links())
                .extracting(link -> link.observed().at())
                .containsExactly(Instant.parse("2026-06-09T12:00:00Z"), Instant.parse("2026-06-10T01:00:00Z"));

        clock.advance(Duration.ofDays(3));
        sale("20.00", HOUR);
        assertThat(text()).doesNotContain("back in stock");
    }

    @Test
    void stockThatComesAndGoesIsNotTalkedAbout() {
        see(soldOut("20.00"), Duration.ofHours(13));
        sale("20.00", Duration.ofDays(1));
        see(soldOut("20.00"), Duration.ofHours(13));
        sale("20.00", HOUR);

        assertThat(text()).contains("$20").doesNotContain("back in stock");
    }

    @Test
    void announcedEndEndsADealThoughNothingRuns() {
        clock.set(EVENT_END.minus(HOUR));
        sale("20.00", Duration.ofMinutes(1));
        assertThat(text()).contains("$20");
        clock.set(EVENT_END);

        assertThat(text()).contains("has ended").doesNotContain("$20");
        assertThat(verdict().reasonsAt(clock.instant())).containsExactly(Reason.EVENT_OVER);
        assertThat(deals().sweep(clock.instant())).isEqualTo(1);
        assertThat(deals().sweep(clock.instant())).isZero();
        assertThat(verdict().reasons()).containsExactly(Reason.EVENT_OVER);
        assertThat(verdict().endedAt()).isEqualTo(EVENT_END);
        assertThat(deals().life(TestDefinitions.JOB, DRYER))
                .extracting(DealLife.Step::life)
                .containsExactly(DealLife.STARTED, DealLife.EXPIRED);
    }

    @Test
    void dealThatNobodyLooksAtAnyMoreExpiresWithItsPrice() {
        sale("20.00", HOUR);
        clock.advance(Duration.ofHours(24));

        assertThat(deals().sweep(clock.instant())).isEqualTo(1);
        assertThat(verdict().reasons()).containsExactly(Reason.STALE);
        assertThat(text()).doesNotContain("$20");
    }

    private void sale(String price, Duration pause) {
        see(ShopPages.onSale("Test dryer", price, "25.00"), pause);
    }

    private static String soldOut(String price) {
        return ShopPages.onSale("Test dryer", price, "25.00")
                .replace("InStock", "OutOfStock")
                .replace("<button type=\"submit\">Add to cart</button>", "<p>Sold out</p>");
    }

    private void see(String page, Duration pause) {
        shop.page("/dryer", page);
        RunResult result = context.getBean(JobRuns.class)
                .run(TestDefinitions.JOB, clock.instant(), RunExtent.ALL, RunProgress.NONE);
        assertThat(result).isInstanceOf(RunResult.Ended.class);
        clock.advance(pause);
    }

    private Deals deals() {
        return context.getBean(Deals.class);
    }

    private StandingDeal verdict() {
        return Objects.requireNonNull(deals().of(TestDefinitions.JOB).get(DRYER));
    }

    private int revision() {
        return context.getBean(SnippetRevisions.class)
                .latest(TestDefinitions.single("dryer"))
                .orElseThrow()
                .number();
    }

    private String text() {
        return context.getBean(ServedSnippets.class)
                .find(TestDefinitions.single("dryer"), SnippetFormat.TEXT, clock.instant())
                .map(content -> new String(content.body(), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
