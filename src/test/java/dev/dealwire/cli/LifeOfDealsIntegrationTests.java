package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.Deals;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.money.Percent;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.SnippetRevisions;
import dev.dealwire.publish.SnippetRevisions.Revision;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor who asks what became of a deal is told, in words and in JSON. */
@TestInstance(Lifecycle.PER_CLASS)
class LifeOfDealsIntegrationTests {

    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");
    private static final ListingId IRON = new ListingId(TestDefinitions.MERCHANT, "iron");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    /** Eight days at the usual price, then a sale that grows, goes, and comes back for good. */
    @BeforeAll
    void followASale() {
        program.start(new TestDefinitions()
                .deal(new DealCriteria(new Percent(5), Duration.ZERO, null))
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .listing("iron", "Test iron", shop.url("/iron"))
                .build());
        shop.page("/iron", ShopPages.product("Test iron", "40.00"));
        for (int day = 0; day < 8; day++) {
            see(ShopPages.product("Test dryer", "25.00"), Duration.ofDays(1));
        }
        see(ShopPages.onSale("Test dryer", "20.00", "25.00"), Duration.ofHours(1));
        see(ShopPages.onSale("Test dryer", "18.00", "25.00"), Duration.ofHours(1));
        see(ShopPages.product("Test dryer", "25.00"), Duration.ofHours(1));
        see(ShopPages.onSale("Test dryer", "20.00", "25.00"), Duration.ofHours(1));
        see(ShopPages.onSale("Test dryer", "20.00", "25.00"), Duration.ofHours(1));
    }

    @Test
    void everyStepIsALineAndALiveDealSaysWhenItWasSeenAndWhenItEnds() {
        assertThat(life(DRYER, clock.instant()).lines().map(String::strip))
                .containsExactly(
                        "2026-06-09 12:00:00 UTC  started    USD 20.00, 20% off USD 25.00",
                        "2026-06-09 13:00:00 UTC  changed    USD 18.00, 28% off USD 25.00",
                        "2026-06-09 14:00:00 UTC  ended      USD 25.00 (no_reference_price)",
                        "2026-06-09 15:00:00 UTC  back       USD 20.00, 20% off USD 25.00",
                        "2026-06-09 16:00:00 UTC  confirmed  USD 20.00, seen last",
                        "2026-06-10 16:00:00 UTC  expires    unless seen again (stale)");
        assertThat(life(IRON, clock.instant())).isEmpty();
    }

    @Test
    void dealWhoseTimeRanOutHasExpiredThoughNothingSweptIt() {
        Instant later = clock.instant().plus(Duration.ofDays(2));

        assertThat(life(DRYER, later).lines().toList())
                .hasSize(5)
                .last()
                .isEqualTo("    2026-06-10 16:00:00 UTC  expired    USD 20.00 (stale)");
    }

    @Test
    void listOfDealsShowsTheLastStepAndTellsProgramsAll() {
        DealList list = DealList.of(
                List.of(program.job()), program.bean(PriceHistory.class), program.bean(Deals.class), clock.instant());

        assertThat(list.toTable()).contains("back 2026-06-09T15:00:00Z");
        JsonNode dryer = JsonMapper.shared()
                .readTree(list.toJsonLines().lines().findFirst().orElseThrow());
        assertThat(dryer.get("life")).hasSize(4);
        assertThat(dryer.get("life").get(1).toString())
                .isEqualTo("{\"step\":\"changed\",\"at\":\"2026-06-09T13:00:00Z\",\"currentPrice\":\"18.00\","
                        + "\"currency\":\"USD\",\"referencePrice\":\"25.00\",\"percentOff\":28,\"reasons\":[]}");
    }

    @Test
    void whyTellsTheLifeOfADealWithItsClaims() {
        Revision revision = revision("dryer");
        List<ClaimChain> chains =
                program.bean(ClaimChains.class).of(revision.snippet().slot());

        assertThat(new WhyText(revision, chains, lives(), false).toString())
                .contains(
                        "Test dryer at Test Shop%n  life of the deal%n    2026-06-09 12:00:00 UTC  started    USD 20.00"
                                .formatted());
        assertThat(WhyJson.lines(revision, chains, lives()).lines())
                .hasSameSizeAs(chains)
                .allSatisfy(line ->
                        assertThat(line).contains("\"kind\":", "\"life\":[{\"step\":\"started\"", "\"step\":\"back\""));
    }

    @Test
    void pickThatClaimsNothingIsALineWithItsReason() {
        Revision revision = revision("dryer");

        assertThat(WhyJson.lines(revision, List.of(), lives()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"slot\":\"" + revision.snippet().slot() + "\"")
                        .contains("\"listing\":\"" + DRYER + "\"", "\"reason\":null", "\"step\":\"ended\""));
    }

    private Revision revision(String listing) {
        return program.bean(SnippetRevisions.class)
                .latest(TestDefinitions.single(listing))
                .orElseThrow();
    }

    private String life(ListingId listing, Instant now) {
        return Objects.requireNonNull(lives(now).get(listing)).lines();
    }

    private Map<ListingId, LifeText> lives() {
        return lives(clock.instant());
    }

    private Map<ListingId, LifeText> lives(Instant now) {
        return LifeText.of(
                TestDefinitions.JOB,
                Set.of(DRYER, IRON),
                program.bean(Deals.class),
                program.bean(PriceHistory.class),
                now);
    }

    private void see(String page, Duration pause) {
        shop.page("/dryer", page);
        program.run(RunExtent.ALL);
        clock.advance(pause);
    }
}
