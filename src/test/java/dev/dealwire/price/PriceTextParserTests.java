package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.money.Money;
import dev.dealwire.price.PriceTextReading.Amount;
import dev.dealwire.price.PriceTextReading.Floor;
import dev.dealwire.price.PriceTextReading.Range;
import dev.dealwire.price.PriceTextReading.Reason;
import dev.dealwire.price.PriceTextReading.Refused;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables cannot say: the text that was understood, money, and the ends of the parser's patience. */
class PriceTextParserTests {

    private final PriceTextParser parser = new PriceTextParser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Save 5% $19.99                 | $19.99
        Now only USD 19.99!            | USD 19.99
        ab 12,99 € inkl. MwSt.         | 12,99 €
        19,99 € (1,99 €/100 g)         | 19,99 €
        from $20.00 - $35.00 each      | $20.00 - $35.00
        1,235€ 99                      | 1,235€ 99
        CHF 1'299.– pro Stück          | CHF 1'299.–
        １，２９９円（税込）              | １，２９９円
        السعر ١٬٢٩٩٫٠٠ ر.س             | ١٬٢٩٩٫٠٠ ر.س
        """)
    void understoodPartIsQuotedExactlyAsItStands(String text, String understood) {
        assertThat(display(text).text()).isEqualTo(understood);
    }

    @Test
    void invisibleMarksInsideTheUnderstoodPartAreKept() {
        assertThat(display("\u200F1,299.00\u00A0ر.س.\u200F").text()).isEqualTo("1,299.00\u00A0ر.س.");
    }

    @Test
    void refusalQuotesTheWholeText() {
        assertThat(display(" was $25 now $20 ")).isEqualTo(new Refused(Reason.SEVERAL_AMOUNTS, "was $25 now $20"));
    }

    @Test
    void amountIsMoneyOnceItsCurrencyIsSettled() {
        assertThat(display("19,99 €"))
                .isInstanceOfSatisfying(
                        Amount.class, amount -> assertThat(amount.money()).contains(Money.of("19.99", "EUR")));
        assertThat(display("$19.99"))
                .isInstanceOfSatisfying(
                        Amount.class, amount -> assertThat(amount.money()).isEmpty());
    }

    @Test
    void rangeAndFloorAreMoneyToo() {
        assertThat(display("20 - 35 €"))
                .isInstanceOfSatisfying(
                        Range.class,
                        range -> assertThat(range.money())
                                .contains(new PriceRange(Money.of("20", "EUR"), Money.of("35", "EUR"))));
        assertThat(display("ab 12,99 €"))
                .isInstanceOfSatisfying(
                        Floor.class, floor -> assertThat(floor.money()).contains(Money.of("12.99", "EUR")));
    }

    @Test
    void countryOfTheLocaleSettlesSeparatorsButLeavesTheCurrencyToTheResolver() {
        PriceTextContext context = new PriceTextContext(null, Locale.US, SeparatorEvidence.NONE);

        PriceTextReading reading = parser.parse("$1,299", PriceTextForm.DISPLAY, context);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Amount.class,
                        amount -> assertThat(amount.currency().possible())
                                .contains(Currency.getInstance("USD"), Currency.getInstance("CAD")));
    }

    @Test
    void longestTextIsReadAndOneCharacterMoreIsNot() {
        String longest = "sale ".repeat(50) + "$19.99";

        assertThat(longest).hasSize(PriceTextParser.MAX_LENGTH);
        assertThat(display(longest)).isInstanceOf(Amount.class);
        assertThat(display("$" + longest))
                .isEqualTo(new Refused(Reason.TOO_LONG, ("$" + longest).substring(0, PriceTextParser.MAX_LENGTH)));
    }

    @Test
    void whiteSpaceAroundATextDoesNotCount() {
        assertThat(display(" \n".repeat(50_000) + "19,99 €" + "\t".repeat(50_000)))
                .isInstanceOf(Amount.class);
    }

    private PriceTextReading display(String text) {
        return parser.parse(text, PriceTextForm.DISPLAY, PriceTextContext.UNKNOWN);
    }
}
