package dev.dealwire.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityPolicyTests {

    private final PlausibilityPolicy policy = new PlausibilityPolicy();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // current, reference, known, doubt
                "USD 20.00, -,          -,            -",
                "USD 20.00, USD 25.00,  USD 25.00,    -",
                "USD 0.00,  -,          USD 25.00,    ZERO_PRICE",
                "USD 0.00,  -,          -,            ZERO_PRICE",
                "USD 2.49,  USD 25.00,  -,            NINETY_PERCENT_OFF",
                "USD 2.51,  USD 25.00,  -,            -",
                "USD 2500,  -,          USD 25.00,    HUNDREDFOLD",
                "USD 0.25,  -,          USD 25.00,    HUNDREDTH",
                "USD 2.00,  -,          USD 25.00,    NINETY_PERCENT_OFF",
                "EUR 25.00, -,          USD 25.00,    CURRENCY_CHANGED",
                "USD 250.00, -,         USD 25.00,    -",
            })
    void priceIsDoubtedByItsReferenceAndByTheLastGoodOne(
            String current, @Nullable String reference, @Nullable String known, @Nullable Implausibility doubt) {
        assertThat(policy.doubt(terms(current, reference), known == null ? null : terms(known, null)))
                .isEqualTo(Optional.ofNullable(doubt));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // current, reference, known, known reference, title, crossed out below, doubt
                "USD 40, USD 50, USD 20, USD 25, Hair dryer, -, BOTH_PRICES_MOVED",
                "USD 10, USD 12.50, USD 20, USD 25, Hair dryer, -, BOTH_PRICES_MOVED",
                "USD 22, USD 27.50, USD 20, USD 25, Hair dryer, -, -",
                "USD 40, USD 60, USD 20, USD 25, Hair dryer, -, -",
                "USD 40, -, USD 20, USD 25, Hair dryer, -, -",
                "USD 25, -, USD 20, USD 25, Hair dryer, USD 20, CURRENT_ABOVE_REFERENCE",
                "USD 25, -, USD 20, USD 25, Hair dryer, USD 19, -",
                "USD 25, -, -, -, Hair dryer, USD 20, -",
                "USD 20, -, USD 20, -, Toaster with four slots, -, TITLE_CHANGED",
                "USD 20, -, USD 20, -, 'Hair dryer, 1875 W', -, -",
                "USD 20, -, USD 20, -, -, -, -",
            })
    void pageIsDoubtedByBothPricesAndByItsTitle(
            String current,
            @Nullable String reference,
            @Nullable String known,
            @Nullable String knownReference,
            @Nullable String title,
            @Nullable String crossedOutBelow,
            @Nullable Implausibility doubt) {
        PlausibilityPolicy.Reading reading = new PlausibilityPolicy.Reading(
                terms(current, reference), title, crossedOutBelow == null ? null : money(crossedOutBelow));

        assertThat(policy.doubt(
                        PlausibilityRules.USUAL,
                        reading,
                        known == null ? null : terms(known, knownReference),
                        "Hair dryer 1875 turbo"))
                .isEqualTo(Optional.ofNullable(doubt));
    }

    @Test
    void thresholdsAreTheMerchants() {
        PlausibilityRules strict = new PlausibilityRules(3, 50, 100, 5, 40, List.of());
        PlausibilityPolicy.Reading reading = new PlausibilityPolicy.Reading(terms("USD 60", null), "Dryer", null);

        assertThat(policy.doubt(strict, reading, terms("USD 20", null), null)).contains(Implausibility.HUNDREDFOLD);
        assertThat(policy.doubt(strict, reading, terms("USD 120", null), null))
                .contains(Implausibility.NINETY_PERCENT_OFF);
        assertThat(policy.doubt(strict, reading, terms("USD 60", null), "Hair dryer"))
                .contains(Implausibility.TITLE_CHANGED);
        assertThat(policy.doubt(PlausibilityRules.USUAL, reading, terms("USD 120", null), "Hair dryer"))
                .isEmpty();
    }

    @Test
    void everyDoubtHasALowerCaseWord() {
        for (Implausibility doubt : Implausibility.values()) {
            assertThat(doubt.word()).matches("[a-z_]+");
        }
    }

    private static OfferTerms terms(String current, @Nullable String reference) {
        return new OfferTerms(
                money(current),
                reference == null ? null : new ReferencePrice(money(reference), ReferenceKind.REGULAR),
                null,
                Confidence.PUBLISHABLE,
                ObservationSource.PAGE);
    }

    private static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(parts[1], parts[0]);
    }
}
