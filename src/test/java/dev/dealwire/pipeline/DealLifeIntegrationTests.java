package dev.dealwire.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.money.Percent;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimKind;
import dev.dealwire.publish.Claims;
import dev.dealwire.publish.SnippetRevisions;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a deal from run to run, and when nobody runs at all. */
class DealLifeIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant EVENT_END = START.plus(Duration.ofDays(28));
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void watchForAWeek() {
        program.start(new TestDefinitions()
                .deal(new DealCriteria(new Percent(5), Duration.ofHours(6), EVENT_END))
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build());
        for (int day = 0; day < 8; day++) {
            see(ShopPages.product("Test dryer", "25.00"), Duration.ofDays(1));
        }
    }

    @Test
    void everyStepOfALifeIsKept() {
        sale("20.00", HOUR);
        sale("20.00", HOUR);
        sale("18.00", HOUR);
        see(soldOut("18.00"), HOUR);
        sale("18.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);

        assertThat(life())
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
        String text = program.text("dryer");
        sale("20.00", HOUR);
        see(ShopPages.product("Test dryer", "25.00"), HOUR);
        sale("20.00", HOUR);

        assertThat(text).contains("See price at Test Shop").doesNotContain("$");
        assertThat(program.text("dryer")).isEqualTo(text);
        assertThat(revision()).isEqualTo(revision);
        assertThat(verdict().reasons()).containsExactly(Reason.UNSETTLED);

        clock.advance(Duration.ofHours(5));
        sale("20.00", HOUR);
        assertThat(program.text("dryer")).contains("$20").contains("$25");
    }

    @Test
    void returnToStockIsToldWithItsObservationsUntilItIsNoNewsAnyMore() {
        see(soldOut("20.00"), Duration.ofHours(13));
        assertThat(program.text("dryer")).contains("sold out");
        sale("20.00", HOUR);

        assertThat(program.text("dryer")).contains("It is back in stock.");
        Claims.Published claim = program.bean(Claims.class).of(TestDefinitions.single("dryer")).stream()
                .filter(published -> published.claim().kind() == ClaimKind.BACK_IN_STOCK)
                .findFirst()
                .orElseThrow();
        assertThat(claim.claim().words()).isEqualTo("It is back in stock.");
        assertThat(claim.claim().finding())
                .contains("seen sold out at 2026-06-09T12:00:00Z, in stock again at 2026-06-10T01:00:00Z");
        assertThat(program.bean(ClaimChains.class)
                        .find(claim.id())
                        .orElseThrow()
                        .links())
                .extracting(link -> link.observed().at())
                .containsExactly(Instant.parse("2026-06-09T12:00:00Z"), Instant.parse("2026-06-10T01:00:00Z"));

        clock.advance(Duration.ofDays(3));
        sale("20.00", HOUR);
        assertThat(program.text("dryer")).doesNotContain("back in stock");
    }

    @Test
    void pageThatIsSoldOutAndShowsNoPriceBeginsAnAbsence() {
        sale("20.00", HOUR);
        see(soldOutWithoutPrice(), Duration.ofHours(7));
        assertThat(program.text("dryer")).contains("sold out").doesNotContain("$");
        see(soldOutWithoutPrice(), Duration.ofHours(7));
        sale("20.00", HOUR);

        assertThat(program.text("dryer")).contains("It is back in stock.");
        List<ClaimChain.Link> links = links(ClaimKind.BACK_IN_STOCK);
        assertThat(links)
                .extracting(
                        link -> link.observed().at(), link -> link.observed().availability())
                .containsExactly(
                        tuple(Instant.parse("2026-06-09T13:00:00Z"), Availability.OUT_OF_STOCK),
                        tuple(Instant.parse("2026-06-10T03:00:00Z"), Availability.IN_STOCK));
        assertThat(links.getFirst().observed().price()).isNull();
        assertThat(links.getFirst().fragment()).contains("OutOfStock");
        assertThat(links)
                .allSatisfy(link -> assertThat(program.bean(PageArchive.class)
                                .read(requireNonNull(link.observed().archived()))
                                .url())
                        .isEqualTo(shop.url("/dryer")));
    }

    @Test
    void soldOutIsSaidForAsLongAsThePageWasLookedAtLately() {
        sale("20.00", HOUR);
        for (int day = 0; day < 3; day++) {
            see(soldOutWithoutPrice(), Duration.ofHours(23));
        }

        assertThat(program.text("dryer")).contains("sold out").doesNotContain("$");
        assertThat(links(ClaimKind.SOLD_OUT))
                .extracting(
                        link -> link.observed().at(), link -> link.observed().availability())
                .containsExactly(tuple(clock.instant().minus(Duration.ofHours(23)), Availability.OUT_OF_STOCK));
        clock.advance(Duration.ofHours(2));
        assertThat(program.text("dryer")).doesNotContain("sold out");
    }

    @Test
    void pageThatIsGoneIsSoldOutByTheVisitThatFoundItGone() {
        sale("20.00", HOUR);
        seeGone(HOUR);

        assertThat(program.text("dryer")).contains("sold out").doesNotContain("$");
        assertThat(links(ClaimKind.SOLD_OUT))
                .extracting(
                        link -> link.observed().at(), link -> link.observed().availability())
                .containsExactly(tuple(clock.instant().minus(HOUR), Availability.DISCONTINUED));
    }

    @ParameterizedTest
    @CsvSource({
        // a first look that is sold out, one too short ago, one that comes and goes
        "'sold-out 13, 20.00 1', true",
        "'20.00 1, sold-out 11, 20.00 1', false",
        "'sold-out 13, 20.00 1, sold-out 13, 20.00 1', false",
        // the absence is one, with and without a price
        "'priced-out 7, sold-out 7, 20.00 1', true",
        "'sold-out 7, priced-out 7, 20.00 1', true",
        // it began before the days that are looked back, and the return has become old
        "'20.00 1, sold-out 340, 20.00 1', true",
        "'20.00 1, sold-out 13, 20.00 80, 20.00 1', false"
    })
    void absenceCountsWithAndWithoutAPrice(String looks, boolean back) {
        for (String look : looks.split(", ")) {
            String[] words = look.split(" ");
            see(page(words[0]), Duration.ofHours(Long.parseLong(words[1])));
        }

        assertThat(program.text("dryer").contains("It is back in stock.")).isEqualTo(back);
    }

    private static String page(String look) {
        return switch (look) {
            case "sold-out" -> soldOutWithoutPrice();
            case "priced-out" -> soldOut("20.00");
            default -> ShopPages.onSale("Test dryer", look, "25.00");
        };
    }

    @Test
    void stockThatComesAndGoesIsNotTalkedAbout() {
        see(soldOut("20.00"), Duration.ofHours(13));
        sale("20.00", Duration.ofDays(1));
        see(soldOut("20.00"), Duration.ofHours(13));
        sale("20.00", HOUR);

        assertThat(program.text("dryer")).contains("$20").doesNotContain("back in stock");
    }

    @Test
    void announcedEndEndsADealThoughNothingRuns() {
        clock.set(EVENT_END.minus(HOUR));
        sale("20.00", Duration.ofMinutes(1));
        assertThat(program.text("dryer")).contains("$20");
        clock.set(EVENT_END);

        assertThat(program.text("dryer")).contains("has ended").doesNotContain("$20");
        assertThat(verdict().reasonsAt(clock.instant())).containsExactly(Reason.EVENT_OVER);
        assertThat(deals().sweep(clock.instant())).isEqualTo(1);
        assertThat(deals().sweep(clock.instant())).isZero();
        assertThat(verdict().reasons()).containsExactly(Reason.EVENT_OVER);
        assertThat(verdict().endedAt()).isEqualTo(EVENT_END);
        assertThat(life()).extracting(DealLife.Step::life).containsExactly(DealLife.STARTED, DealLife.EXPIRED);
    }

    @Test
    void dealThatNobodyLooksAtAnyMoreExpiresWithItsPrice() {
        sale("20.00", HOUR);
        clock.advance(Duration.ofHours(24));

        assertThat(deals().sweep(clock.instant())).isEqualTo(1);
        assertThat(verdict().reasons()).containsExactly(Reason.STALE);
        assertThat(program.text("dryer")).doesNotContain("$20");
    }

    private void sale(String price, Duration pause) {
        see(ShopPages.onSale("Test dryer", price, "25.00"), pause);
    }

    private static String soldOut(String price) {
        return ShopPages.onSale("Test dryer", price, "25.00")
                .replace("InStock", "OutOfStock")
                .replace("<button type=\"submit\">Add to cart</button>", "<p>Sold out</p>");
    }

    private static String soldOutWithoutPrice() {
        return soldOut("20.00")
                .replaceAll("\"price\":\"[^\"]*\",", "")
                .replaceAll("<div class=\"price\">.*</div>", "<div></div>");
    }

    private List<ClaimChain.Link> links(ClaimKind kind) {
        return program.bean(ClaimChains.class).of(TestDefinitions.single("dryer")).stream()
                .filter(chain -> chain.published().claim().kind() == kind)
                .flatMap(chain -> chain.links().stream())
                .toList();
    }

    private void see(String page, Duration pause) {
        shop.page("/dryer", page);
        look(pause);
    }

    private void seeGone(Duration pause) {
        shop.on("/dryer", exchange -> LoopbackShop.send(exchange, 410, ""));
        look(pause);
    }

    private void look(Duration pause) {
        program.run(RunExtent.ALL);
        clock.advance(pause);
    }

    private Deals deals() {
        return program.bean(Deals.class);
    }

    private List<DealLife.Step> life() {
        return deals().lives(TestDefinitions.JOB, List.of(DRYER), clock.instant())
                .getOrDefault(DRYER, List.of());
    }

    private StandingDeal verdict() {
        return requireNonNull(deals().of(TestDefinitions.JOB, List.of(DRYER)).get(DRYER));
    }

    private int revision() {
        return program.bean(SnippetRevisions.class)
                .latest(TestDefinitions.single("dryer"))
                .orElseThrow()
                .number();
    }
}
