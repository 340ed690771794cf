package dev.dealwire.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyFormatTests {

    static final List<String> CURRENCIES = RandomPrices.CURRENCIES;

    private static final List<String> DEFAULT_LOCALES = List.of("en-US", "tr-TR", "ar-EG", "de-DE");

    private final Locale defaultLocale = Locale.getDefault();

    @AfterEach
    void restoreDefaultLocale() {
        Locale.setDefault(defaultLocale);
    }

    @ParameterizedTest(name = "{1} {2} for {0} is {3} on a machine set to {4}")
    @MethodSource("rows")
    void readersSeeAmountsInTheirOwnHabit(String locale, String amount, String currency, String text, String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));

        String formatted = new MoneyFormat(Locale.forLanguageTag(locale)).format(Money.of(amount, currency));

        assertThat(plainSpaces(formatted)).isEqualTo(text);
    }

    /** Nothing is rounded: what a reader sees holds every digit that the amount has. */
    @ParameterizedTest
    @FieldSource("CURRENCIES")
    void everyDigitIsShown(String currency) {
        MoneyFormat american = new MoneyFormat(Locale.US);

        assertThat(RandomPrices.inCurrency(currency, 200)).allSatisfy(pair -> {
            String digits = american.format(pair.current()).replaceAll("[^0-9.]", "");
            assertThat(Money.of(digits, currency)).isEqualTo(pair.current());
        });
    }

    private static Stream<Arguments> rows() {
        return DEFAULT_LOCALES.stream()
                .flatMap(machine -> Stream.of(
                        Arguments.of("en-US", "20", "USD", "$20", machine),
                        Arguments.of("en-US", "20.00", "USD", "$20", machine),
                        Arguments.of("en-US", "19.99", "USD", "$19.99", machine),
                        Arguments.of("en-US", "19.9", "USD", "$19.90", machine),
                        Arguments.of("en-US", "1299", "USD", "$1,299", machine),
                        Arguments.of("en-US", "1299.5", "USD", "$1,299.50", machine),
                        Arguments.of("en-US", "0", "USD", "$0", machine),
                        Arguments.of("en-US", "0.05", "USD", "$0.05", machine),
                        Arguments.of("en-US", "3.459", "USD", "$3.459", machine),
                        Arguments.of("en-US", "1299", "JPY", "¥1,299", machine),
                        Arguments.of("en-US", "5", "KWD", "KWD 5", machine),
                        Arguments.of("en-US", "5.25", "KWD", "KWD 5.250", machine),
                        Arguments.of("en-US", "20", "EUR", "€20", machine),
                        Arguments.of("en-GB", "19.99", "GBP", "£19.99", machine),
                        Arguments.of("en-CA", "20", "CAD", "$20", machine),
                        Arguments.of("en-CA", "20", "USD", "US$20", machine),
                        Arguments.of("en-IN", "1299", "INR", "₹1,299", machine),
                        Arguments.of("de-DE", "19.99", "EUR", "19,99 €", machine),
                        Arguments.of("de-DE", "20", "EUR", "20,00 €", machine),
                        Arguments.of("de-DE", "1299", "EUR", "1.299,00 €", machine),
                        Arguments.of("de-CH", "1299.9", "CHF", "CHF 1’299.90", machine),
                        Arguments.of("fr-FR", "1299", "EUR", "1 299,00 €", machine),
                        Arguments.of("nl-NL", "19.99", "EUR", "€ 19,99", machine),
                        Arguments.of("ja-JP", "1299", "JPY", "￥1,299", machine),
                        Arguments.of("tr-TR", "199.9", "TRY", "₺199,90", machine),
                        Arguments.of("sv-SE", "1299", "SEK", "1 299,00 kr", machine),
                        Arguments.of("pt-BR", "49.9", "BRL", "R$ 49,90", machine)));
    }

    /** CLDR parts with no-break spaces of two widths, and changes its mind about which. */
    private static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
