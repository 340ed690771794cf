package dev.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.deal.DealAssessment.Deal;
import dev.dealwire.deal.DealAssessment.NoDeal;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a market's rule says of a history, on a history of one price a day. */
class DealPolicyTests {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final ListingId LISTING = ListingId.parse("shop/dryer");
    private static final ReferenceRule US = new ReferenceRule.Offered(7, 30);
    private static final ReferenceRule EU = new ReferenceRule.PriorLowest(30);

    @Test
    void referenceAskedOnSevenOfThirtyDaysCarriesTheMarkdown() {
        assertThat(assess(US, "20", "25", days("25", 7), days("20", 3))).isInstanceOfSatisfying(Deal.class, deal -> {
            assertThat(deal.markdown().percentOff()).isEqualTo(new Percent(20));
            assertThat(deal.markdown().saving()).isEqualTo(usd("5"));
            assertThat(deal.reference().daysObserved()).isEqualTo(7);
        });
    }

    @Test
    void referenceAskedOnSixDaysIsUnverified() {
        assertThat(assess(US, "20", "25", days("25", 6), days("20", 3)))
                .satisfies(because(Reason.REFERENCE_UNVERIFIED));
    }

    @Test
    void referenceThatAKnownMonthNeverSawIsRefuted() {
        assertThat(assess(US, "20", "80", days("20", 40))).satisfies(because(Reason.REFERENCE_REFUTED));
    }

    @Test
    void pageWithoutAReferenceIsNoDealInAMarketOfStatedReferences() {
        assertThat(assess(US, "20", null, days("25", 40))).satisfies(because(Reason.NO_REFERENCE_PRICE));
    }

    @Test
    void markdownBelowTheEditorsLeastIsTooSmall() {
        assertThat(assess(US, "96", "100", days("100", 20))).satisfies(because(Reason.MARKDOWN_TOO_SMALL));
    }

    @Test
    void percentIsRoundedDown() {
        assertThat(assess(US, "70.40", "100", days("100", 20)))
                .isInstanceOfSatisfying(
                        Deal.class,
                        deal -> assertThat(deal.markdown().percentOff()).isEqualTo(new Percent(29)));
    }

    @Test
    void priorPriceIsTheLowestOfThirtyDaysBeforeTheReductionAndTheSaleIsOutOfIt() {
        assertThat(assess(EU, "80", "120", days("100", 20), days("90", 1), days("100", 15), days("80", 3)))
                .isInstanceOfSatisfying(
                        Deal.class,
                        deal -> assertThat(deal.markdown().reference()).isEqualTo(usd("90")));
    }

    @Test
    void progressiveReductionCountsFromItsFirstStep() {
        assertThat(assess(EU, "70", null, days("100", 40), days("90", 5), days("80", 5), days("70", 2)))
                .isInstanceOfSatisfying(
                        Deal.class,
                        deal -> assertThat(deal.markdown().reference()).isEqualTo(usd("100")));
    }

    @Test
    void raisedThenCutToTheOldPriceIsNoDeal() {
        assertThat(assess(EU, "80", "100", days("80", 30), days("100", 5), days("80", 2)))
                .satisfies(because(Reason.REFERENCE_NOT_ABOVE_CURRENT));
    }

    @Test
    void listingSeenForTwelveDaysOnlyHasNoKnownPriorPrice() {
        assertThat(assess(EU, "80", "100", days("100", 10), days("80", 2)))
                .satisfies(because(Reason.REFERENCE_UNVERIFIED));
    }

    @Test
    void priceThatWasNeverReducedHasNothingToMeasureFrom() {
        assertThat(assess(EU, "80", "100", days("80", 60))).satisfies(because(Reason.NO_REFERENCE_PRICE));
    }

    private static Consumer<DealAssessment> because(Reason... reasons) {
        return assessment -> assertThat(assessment)
                .isInstanceOfSatisfying(
                        NoDeal.class, none -> assertThat(none.reasons()).containsExactlyInAnyOrder(reasons));
    }

    private static DealAssessment assess(
            ReferenceRule rule, String current, @Nullable String reference, Days... spans) {
        DailyHistory history = new DailyHistory(List.of(spans), usd(current));
        MarketPolicy market = new MarketPolicy(new MarketId("test"), "Test", "none", Locale.US, rule, "Ad");
        OfferTerms terms = new OfferTerms(
                usd(current),
                reference == null ? null : new ReferencePrice(usd(reference), ReferenceKind.REGULAR),
                null,
                Confidence.PUBLISHABLE,
                ObservationSource.PAGE);
        ListingPrice price = new ListingPrice(LISTING, terms, 1, NOW, NOW, 1, Standing.OFFERED, null);
        return new DealPolicy(market, new DealCriteria(new Percent(5)), history).assess(price, NOW);
    }

    private static Days days(String price, int count) {
        return new Days(usd(price), count);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** A price seen once a day for so many days. */
    private record Days(Money price, int count) {}

    /** Spans that follow each other and end the day before now; the current price is seen now. */
    private record DailyHistory(List<Days> spans, Money current) implements PriceHistory {

        @Override
        public Map<ListingId, ListingPrice> current(Collection<ListingId> listings) {
            return Map.of();
        }

        @Override
        public List<PricePoint> changes(ListingId listing, Instant from, Instant until) {
            List<PricePoint> all = observations();
            List<PricePoint> changes = new ArrayList<>();
            for (PricePoint seen : all) {
                if (changes.isEmpty() || !changes.getLast().price().equals(seen.price())) {
                    changes.add(seen);
                }
            }
            Instant inForce = changes.stream()
                    .map(PricePoint::since)
                    .filter(since -> !since.isAfter(from))
                    .max(Instant::compareTo)
                    .orElse(Instant.MIN);
            return changes.stream()
                    .filter(change ->
                            change.since().isBefore(until) && !change.since().isBefore(inForce))
                    .toList();
        }

        @Override
        public int daysSeenAtOrAbove(ListingId listing, Money price, Instant from, Instant until) {
            return (int) observations().stream()
                    .filter(seen -> !seen.since().isBefore(from) && seen.since().isBefore(until))
                    .filter(seen -> !seen.price().isLessThan(price))
                    .count();
        }

        private List<PricePoint> observations() {
            List<PricePoint> observations = new ArrayList<>();
            int daysAgo = spans.stream().mapToInt(Days::count).sum();
            for (Days span : spans) {
                for (int day = 0; day < span.count(); day++) {
                    observations.add(new PricePoint(NOW.minus(Duration.ofDays(daysAgo)), span.price()));
                    daysAgo--;
                }
            }
            observations.add(new PricePoint(NOW, current));
            return observations;
        }
    }
}
