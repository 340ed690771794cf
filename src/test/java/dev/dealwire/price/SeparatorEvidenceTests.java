package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.PriceTextReading.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorEvidenceTests {

    private final PriceTextParser parser = new PriceTextParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        19,99 €             | 0 | 1
        1.299,00 €          | 0 | 1
        $19.99              | 1 | 0
        $1,299.00           | 1 | 0
        1.299.000 đ         | 0 | 1
        ₹1,299,999          | 1 | 0
        19.99               | 1 | 0
        $20.00 - $35.00     | 2 | 0
        1.299 €             | 0 | 0
        1,299 €             | 0 | 0
        1299 €              | 0 | 0
        1 299 €             | 0 | 0
        12,5 €              | 0 | 0
        4.50 of 5 stars     | 0 | 0
        12.11.2025          | 0 | 0
        1,299,00 €          | 0 | 0
        20 %                | 0 | 0
        12,50 % Rabatt      | 0 | 0
        sold out            | 0 | 0
        """)
    void onlyPricesThatCanBeReadInOneWayAreHeard(String text, int points, int commas) {
        assertThat(parser.separatorEvidence(List.of(text))).isEqualTo(new SeparatorEvidence(points, commas));
    }

    @Test
    void unanimousPageSettlesAnAmbiguousText() {
        SeparatorEvidence page = parser.separatorEvidence(List.of("19,99 €", "5,49 €", "1.299 €"));

        PriceTextReading reading =
                parser.parse("1.299", PriceTextForm.DISPLAY, PriceTextContext.UNKNOWN.withSeparators(page));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Amount.class,
                        amount -> assertThat(amount.value()).isEqualByComparingTo(new BigDecimal("1299")));
    }

    @Test
    void dividedPageSettlesNothing() {
        SeparatorEvidence page = parser.separatorEvidence(List.of("19,99 €", "$5.49"));

        PriceTextReading reading =
                parser.parse("1.299", PriceTextForm.DISPLAY, PriceTextContext.UNKNOWN.withSeparators(page));

        assertThat(page).isEqualTo(new SeparatorEvidence(1, 1));
        assertThat(reading)
                .isEqualTo(new PriceTextReading.Refused(PriceTextReading.Reason.AMBIGUOUS_SEPARATOR, "1.299"));
    }

    @Test
    void hugeTextsAreNotHeard() {
        assertThat(parser.separatorEvidence(List.of("x".repeat(100_000) + " 19,99 €")))
                .isEqualTo(SeparatorEvidence.NONE);
    }
}
