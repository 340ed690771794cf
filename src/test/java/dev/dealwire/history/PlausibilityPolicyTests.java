package dev.dealwire.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
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
