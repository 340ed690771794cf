package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job from its definition to what readers get, run by run. */
class JobRunsIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    private final SettableClock clock = new SettableClock(START);
    private final LoopbackShop shop = new LoopbackShop();

    @TempDir
    private Path data;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = TestApplication.start(
                new TestDefinitions()
                        .listing("dryer", "Test dryer", shop.url("/dryer"))
                        .listing("brush", "Test brush", shop.url("/brush"))
                        .build(),
                TestDatabase.fresh(),
                data,
                clock,
                false);
    }

    @AfterEach
    void stop() {
        context.close();
        shop.close();
    }

    @Test
    void priceThatWasReallyAskedCarriesTheMarkdown() {
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        for (int day = 0; day < 8; day++) {
            assertThat(run()).isInstanceOf(RunResult.Ended.class);
            clock.advance(Duration.ofDays(1));
        }
        shop.page("/dryer", ShopPages.onSale("Test dryer", "20.00", "25.00"));
        RunReport report = ended(run());

        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
        assertThat(report.visits(VisitOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(count("observation")).isEqualTo(18);
        assertThat(count("price_change")).isEqualTo(3);
        assertThat(verdict(DRYER).isLive()).isTrue();
        assertThat(verdict(DRYER).reference())
                .isNotNull()
                .extracting(ReferenceFinding::daysCarrying)
                .isEqualTo(8);
        assertThat(text("dryer")).contains("$20").contains("$25").contains("$5").contains("20%");
        assertThat(text("brush")).contains("$12").doesNotContain("%");
    }

    @Test
    void statedReferencePriceWithoutAPastIsUnverifiedAndPrintsThePriceAlone() {
        shop.page("/dryer", ShopPages.onSale("Test dryer", "20.00", "25.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        run();

        assertThat(verdict(DRYER).reasons()).containsExactly(Reason.REFERENCE_UNVERIFIED);
        assertThat(text("dryer")).contains("$20").doesNotContain("$25").doesNotContain("%");
    }

    @Test
    void runForTheSameInstantIsNotDoneAgain() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        run();
        shop.asked().clear();

        assertThat(run()).isInstanceOf(RunResult.DoneBefore.class);
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void runBeforeAnythingIsDueAddsNothingAndPublishesNothing() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        run();
        clock.advance(Duration.ofMinutes(5));
        RunReport report = ended(run());

        assertThat(report.visits()).isZero();
        assertThat(report.slots()).extracting(SlotResult::change).containsOnly(SlotResult.Change.UNCHANGED);
        assertThat(count("observation")).isEqualTo(2);
        assertThat(count("snippet_revision")).isEqualTo(3);
    }

    private RunResult run() {
        return context.getBean(JobRuns.class)
                .run(TestDefinitions.JOB, clock.instant(), RunExtent.DUE, RunProgress.NONE);
    }

    private static RunReport ended(RunResult result) {
        assertThat(result).isInstanceOf(RunResult.Ended.class);
        return ((RunResult.Ended) result).report();
    }

    private StandingDeal verdict(ListingId listing) {
        return Objects.requireNonNull(
                context.getBean(Deals.class).of(TestDefinitions.JOB).get(listing));
    }

    private int count(String table) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private String text(String key) {
        return context.getBean(ServedSnippets.class)
                .find(TestDefinitions.single(key), SnippetFormat.TEXT, clock.instant())
                .map(content -> new String(content.body(), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
