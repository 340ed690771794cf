package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.PriceTextReading.Amount;
import dev.dealwire.price.PriceTextReading.Floor;
import dev.dealwire.price.PriceTextReading.Range;
import dev.dealwire.price.PriceTextReading.Refused;
import java.math.BigDecimal;

/** What holds for every text whatsoever: no exception, no amount below zero, no price out of nothing. */
final class PriceTextInvariants {

    private static final PriceTextParser PARSER = new PriceTextParser();

    private PriceTextInvariants() {}

    static void holdFor(String text, PriceTextForm form, PriceTextContext context) {
        PriceTextReading reading = PARSER.parse(text, form, context);
        switch (reading) {
            case Amount amount -> {
                holdFor(amount.value(), amount.text(), form);
                amount.money();
            }
            case Range range -> {
                assertThat(range.minimum()).isLessThan(range.maximum());
                holdFor(range.minimum(), range.text(), form);
                holdFor(range.maximum(), range.text(), form);
                range.money();
            }
            case Floor floor -> {
                holdFor(floor.minimum(), floor.text(), form);
                floor.money();
            }
            case Refused refused -> assertThat(refused.text()).hasSizeLessThanOrEqualTo(PriceTextParser.MAX_LENGTH);
        }
        assertThat(text).contains(reading.text());
        assertThat(PARSER.parse(text, form, context)).isEqualTo(reading);
    }

    /** The digits of an amount stand in the text in this order with nothing but separators between them. */
    private static void holdFor(BigDecimal value, String understood, PriceTextForm form) {
        assertThat(value).isNotNegative();
        assertThat(value.precision() - value.scale()).isLessThanOrEqualTo(15);
        if (form == PriceTextForm.DISPLAY) {
            String significant = value.stripTrailingZeros().unscaledValue().toString();
            assertThat(digits(understood, true) + " " + digits(understood, false))
                    .as("digits of '%s'", understood)
                    .contains(significant);
        }
    }

    /** @param raised whether raised digits count: two are decimals, one is a footnote */
    private static String digits(String text, boolean raised) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().forEach(c -> {
            int power = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c);
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : raised ? power : -1;
            if (digit >= 0) {
                digits.append(digit);
            }
        });
        return digits.toString();
    }
}
