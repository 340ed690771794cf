package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** A job from its definition to what readers get, run by run. */
class JobRunsIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void start() {
        program.start(new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .listing("brush", "Test brush", shop.url("/brush"))
                .build());
    }

    @Test
    void priceThatWasReallyAskedCarriesTheMarkdown() {
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        for (int day = 0; day < 8; day++) {
            program.run();
            clock.advance(Duration.ofDays(1));
        }
        shop.page("/dryer", ShopPages.onSale("Test dryer", "20.00", "25.00"));
        RunReport report = program.run();

        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
        assertThat(report.visits(VisitOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(program.count("observation")).isEqualTo(18);
        assertThat(program.count("price_change")).isEqualTo(3);
        assertThat(verdict(DRYER).isLive()).isTrue();
        assertThat(verdict(DRYER).reference())
                .isNotNull()
                .extracting(ReferenceFinding::daysCarrying)
                .isEqualTo(8);
        assertThat(program.text("dryer"))
                .contains("$20")
                .contains("$25")
                .contains("$5")
                .contains("20%");
        assertThat(program.text("brush")).contains("$12").doesNotContain("%");
    }

    @Test
    void statedReferencePriceWithoutAPastIsUnverifiedAndPrintsThePriceAlone() {
        shop.page("/dryer", ShopPages.onSale("Test dryer", "20.00", "25.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        program.run();

        assertThat(verdict(DRYER).reasons()).containsExactly(Reason.REFERENCE_UNVERIFIED);
        assertThat(program.text("dryer")).contains("$20").doesNotContain("$25").doesNotContain("%");
    }

    @Test
    void runForTheSameInstantIsNotDoneAgain() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        program.run();
        shop.asked().clear();

        assertThat(program.tryToRun(RunExtent.DUE)).isInstanceOf(RunResult.DoneBefore.class);
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void runThatWasKilledBeforeItsFirstExecutionWasWrittenBegins() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        program.bean(JobRepository.class)
                .createJobInstance(
                        TestDefinitions.JOB.value(),
                        new JobParametersBuilder()
                                .addString("scheduledAt", START.toString())
                                .toJobParameters());

        assertThat(program.run().visits(VisitOutcome.PRICED)).isEqualTo(2);
    }

    @Test
    void runBeforeAnythingIsDueAddsNothingAndPublishesNothing() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        shop.page("/brush", ShopPages.product("Test brush", "12.00"));
        program.run();
        clock.advance(Duration.ofMinutes(5));
        RunReport report = program.run();

        assertThat(report.visits()).isZero();
        assertThat(report.slots()).extracting(SlotResult::change).containsOnly(SlotResult.Change.UNCHANGED);
        assertThat(program.count("observation")).isEqualTo(2);
        assertThat(program.count("snippet_revision")).isEqualTo(3);
    }

    private StandingDeal verdict(ListingId listing) {
        return Objects.requireNonNull(program.bean(Deals.class)
                .of(TestDefinitions.JOB, List.of(listing))
                .get(listing));
    }
}
