package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.Manners;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisitPlanTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ChangeRate RESTLESS = new ChangeRate(40, 20, 10);
    private static final ChangeRate CALM = new ChangeRate(40, 0, 10);

    private static final OfferSource FEED = new OfferSource.Feed("https://www.shop.com/feed.xml", null);

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
    void listingsThatOneReadingServesAreDueTogether() {
        Map<ListingId, ChangeRate> rates = Map.of(id("calm"), CALM, id("restless"), RESTLESS);

        for (OfferSource whole : List.of(FEED, api("https://api.shop.com/all"))) {
            RevisitPlan plan = plan(whole, Duration.ofHours(6), rates);
            assertThat(due(plan, key(whole), "calm", CALM)).isEqualTo(Duration.ofHours(6));
            assertThat(due(plan, key(whole), "restless", RESTLESS)).isEqualTo(Duration.ofHours(6));
        }
    }

    @Test
    void feedIsReadAgainBeforeItsPricesAreTooOldToShow() {
        assertThat(due(plan(FEED, Duration.ofDays(3), Map.of()), key(FEED), "calm", ChangeRate.UNKNOWN))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void listingsThatAnApiIsAskedForOneByOneShareTheRequestsAsPagesDo() {
        OfferSource api = api("https://api.shop.com/{key}");
        Map<ListingId, ChangeRate> rates = Map.of(id("calm"), CALM, id("restless"), RESTLESS);
        RevisitPlan plan = plan(api, Duration.ofHours(6), rates);

        assertThat(due(plan, key(api), "restless", RESTLESS)).isLessThan(Duration.ofHours(6));
        assertThat(due(plan, key(api), "calm", CALM)).isGreaterThan(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({"24.99, 0, an unchanged price", "19.99, 1, a changed price"})
    void visitThatSawTermsAgainTeachesHowOftenTheyChange(String price, double changes, String what) {
        OfferTerms known = terms("24.99");
        PlannedVisit visit = visit("shop.com", "calm", known, NOON.minus(Duration.ofDays(1)), ChangeRate.UNKNOWN);
        RevisitPlan plan = plan(job(null, null), Map.of());

        VisitResult learned = plan.learn(result(visit, new VisitFinding.Seen(terms(price), null)));

        assertThat(learned.rate()).as(what).isEqualTo(new ChangeRate(1, changes, 1));
        assertThat(learned.dueAt())
                .as(what)
                .isEqualTo(plan.dueAt(visit("shop.com", "calm", null, null, learned.rate())));
    }

    @Test
    void visitThatSawNoTermsOrTheFirstTeachesNothing() {
        RevisitPlan plan = plan(job(null, null), Map.of());
        PlannedVisit first = visit("shop.com", "calm", null, null, ChangeRate.UNKNOWN);
        PlannedVisit again = visit("shop.com", "calm", terms("24.99"), NOON.minus(Duration.ofDays(1)), CALM);

        assertThat(plan.learn(result(first, new VisitFinding.Seen(terms("24.99"), null)))
                        .rate())
                .isEqualTo(ChangeRate.UNKNOWN);
        assertThat(plan.learn(result(again, new VisitFinding.Nothing(VisitOutcome.FAILED, "too_slow", null)))
                        .rate())
                .isEqualTo(CALM);
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
        return Duration.between(NOON, plan.dueAt(visit(politenessKey, key, null, null, rate)));
    }

    private static PlannedVisit visit(
            String politenessKey,
            String key,
            @Nullable OfferTerms known,
            @Nullable Instant lastSeenAt,
            ChangeRate rate) {
        return new PlannedVisit(
                1,
                id(key),
                URI.create("https://www.shop.com/" + key),
                politenessKey,
                new Recognition(Validators.NONE, null),
                known,
                null,
                lastSeenAt,
                rate);
    }

    private static VisitResult result(PlannedVisit visit, VisitFinding finding) {
        return new VisitResult(visit, NOON, finding, null, null, null, NOON.plus(Duration.ofHours(6)));
    }

    private static OfferTerms terms(String price) {
        return new OfferTerms(
                Money.of(price, "USD"), null, Availability.IN_STOCK, Confidence.PUBLISHABLE, ObservationSource.FEED);
    }

    private static RevisitPlan plan(OfferSource offers, Duration revisit, Map<ListingId, ChangeRate> rates) {
        Definitions definitions = new TestDefinitions()
                .listing("calm", "Calm", URI.create("https://www.shop.com/calm"))
                .listing("restless", "Restless", URI.create("https://www.shop.com/restless"))
                .offers(offers)
                .build();
        return RevisitPlan.of(definitions, withRevisit(definitions, revisit), rates, NOON);
    }

    private static String key(OfferSource offers) {
        return (offers instanceof OfferSource.Feed ? "feed/" : "api/") + TestDefinitions.MERCHANT;
    }

    private static OfferSource api(String location) {
        return new OfferSource.Api(
                location,
                null,
                "",
                null,
                10,
                new OfferSource.Api.Fields("/id", "/price", null, null, null, null, null, null, null));
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
