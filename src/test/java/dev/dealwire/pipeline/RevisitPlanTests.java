package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.Manners;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisitPlanTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ChangeRate RESTLESS = new ChangeRate(40, 20, 10);
    private static final ChangeRate CALM = new ChangeRate(40, 0, 10);

    static final Definitions DEFINITIONS = new TestDefinitions()
            .listing("calm", "Calm", URI.create("https://www.shop.com/calm"))
            .listing("restless", "Restless", URI.create("https://www.shop.com/restless"))
            .build();

    @Test
    void listingsOfWhichNothingIsKnownComeAtTheJobsInterval() {
        RevisitPlan plan = plan(job(null, null), Map.of());

        assertThat(due(plan, "calm", ChangeRate.UNKNOWN)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void listingThatChangesComesMoreOftenWithinTheBounds() {
        Map<ListingId, ChangeRate> rates = Map.of(id("calm"), CALM, id("restless"), RESTLESS);

        RevisitPlan usual = plan(job(null, null), rates);
        assertThat(due(usual, "restless", RESTLESS)).isLessThan(Duration.ofHours(6));
        assertThat(due(usual, "calm", CALM))
                .isGreaterThan(Duration.ofHours(6))
                .isLessThanOrEqualTo(Duration.ofHours(24));
        RevisitPlan narrow = plan(job(new RevisitBounds(Duration.ofHours(5), Duration.ofHours(7)), null), rates);
        assertThat(due(narrow, "restless", RESTLESS)).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(due(narrow, "calm", CALM)).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void listingThatMoreSlotsShowComesMoreOften() {
        JobDefinition job = job(null, null);
        List<SlotDefinition> slots = List.of(
                new SlotDefinition.Single(new SlotId("one"), id("calm")),
                new SlotDefinition.Single(new SlotId("two"), id("calm")));
        JobDefinition shown = new JobDefinition(
                job.id(), job.title(), job.schedule(), job.revisit(), job.market(), job.listings(), job.deal(), slots);
        RevisitPlan plan = plan(shown, Map.of());

        assertThat(due(plan, "calm", ChangeRate.UNKNOWN)).isLessThan(due(plan, "restless", ChangeRate.UNKNOWN));
    }

    @Test
    void merchantsDailyBudgetIsKept() {
        Definitions few = new TestDefinitions()
                .manners(new Manners(null, Duration.ZERO, 10))
                .listing("calm", "Calm", URI.create("https://www.shop.com/calm"))
                .build();
        JobDefinition busy = withRevisit(few, Duration.ofMinutes(30));
        RevisitPlan plan = RevisitPlan.of(few, busy, Map.of(), NOON);

        assertThat(due(plan, "calm", ChangeRate.UNKNOWN)).isEqualTo(Duration.ofMinutes(160)); // nine times a day
    }

    @Test
    void eventThatBeginsBeforeAListingWouldBeDueMakesItDue() {
        JobEvent event = new JobEvent(
                LocalDateTime.parse("2026-06-01T13:00"),
                LocalDateTime.parse("2026-06-02T13:00"),
                "0 * * * * *",
                Duration.ofMinutes(5),
                Duration.ofMinutes(30));

        assertThat(due(plan(job(null, event), Map.of()), "calm", ChangeRate.UNKNOWN))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void visitUnderAKeyThatLeftTheJobIsDueAtTheJobsInterval() {
        assertThat(due(plan(job(null, null), Map.of()), "elsewhere.com", "calm", RESTLESS))
                .isEqualTo(Duration.ofHours(6));
    }

    private static RevisitPlan plan(JobDefinition job, Map<ListingId, ChangeRate> rates) {
        return RevisitPlan.of(DEFINITIONS, job, rates, NOON);
    }

    private static Duration due(RevisitPlan plan, String key, ChangeRate rate) {
        return due(plan, "shop.com", key, rate);
    }

    private static Duration due(RevisitPlan plan, String politenessKey, String key, ChangeRate rate) {
        PlannedVisit visit = new PlannedVisit(
                1,
                id(key),
                URI.create("https://www.shop.com/" + key),
                politenessKey,
                new Recognition(Validators.NONE, null),
                null,
                null,
                null,
                rate);
        return Duration.between(NOON, plan.dueAt(visit, rate));
    }

    private static ListingId id(String key) {
        return new ListingId(TestDefinitions.MERCHANT, key);
    }

    static JobDefinition job(@Nullable RevisitBounds bounds, @Nullable JobEvent event) {
        JobDefinition plain = DEFINITIONS.job(TestDefinitions.JOB).orElseThrow();
        return new JobDefinition(
                plain.id(),
                plain.title(),
                plain.schedule(),
                Duration.ofHours(6),
                bounds,
                plain.deadline(),
                event,
                plain.market(),
                plain.listings(),
                plain.discover(),
                plain.deal(),
                plain.slots());
    }

    private static JobDefinition withRevisit(Definitions definitions, Duration revisit) {
        JobDefinition plain = definitions.job(TestDefinitions.JOB).orElseThrow();
        return new JobDefinition(
                plain.id(),
                plain.title(),
                plain.schedule(),
                revisit,
                plain.market(),
                plain.listings(),
                plain.deal(),
                plain.slots());
    }
}
