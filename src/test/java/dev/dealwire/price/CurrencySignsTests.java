package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.PriceTextReading.Amount;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our table of signs against the JDK's, which comes from CLDR and knows every country. */
class CurrencySignsTests {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final PriceTextParser parser = new PriceTextParser();

    /** No country's own (an old code), no glyph at all (a zero-width escudo), scripts in which no shop writes. */
    private static final Set<String> NOT_EXPECTED = Set.of("CSD", "CVE", "GNF", "XOF", "XAF");

    @Test
    void theSignOfEveryCountryIsReadWhereItsCurrencyIsExpected() {
        List<String> misread = Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> COUNTRIES.contains(locale.getCountry()))
                .flatMap(CurrencySignsTests::signedTexts)
                .filter(row -> !NOT_EXPECTED.contains(row.currency().getCurrencyCode()))
                .filter(row -> !isRead(row))
                .map(SignedText::toString)
                .distinct()
                .toList();

        assertThat(misread).isEmpty();
    }

    @Test
    void everyCodeInUseIsReadOnEitherSide() {
        List<String> misread = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(currency -> Stream.of(
                        new SignedText("1900 " + currency, currency), new SignedText("1900" + currency, currency),
                        new SignedText(currency + " 1900", currency), new SignedText(currency + "1900", currency)))
                .filter(row -> !isRead(row))
                .map(SignedText::toString)
                .toList();

        assertThat(misread).isEmpty();
    }

    @Test
    void aDollarSignAloneSettlesNothing() {
        assertThat(currencyOf("$1900").settled()).isEmpty();
        assertThat(currencyOf("$1900").possible())
                .contains(Currency.getInstance("USD"), Currency.getInstance("CAD"), Currency.getInstance("BBD"))
                .doesNotContain(Currency.getInstance("EUR"));
    }

    @Test
    void aPoundSignIsSterlingUnlessAnotherPoundIsExpected() {
        assertThat(currencyOf("£1900").settled()).contains(Currency.getInstance("GBP"));
        assertThat(isRead(new SignedText("£1900", Currency.getInstance("EGP")))).isTrue();
    }

    private boolean isRead(SignedText row) {
        PriceTextContext context = PriceTextContext.UNKNOWN.withCurrency(row.currency());
        return parser.parse(row.text(), PriceTextForm.DISPLAY, context) instanceof Amount amount
                && amount.value().intValueExact() == 1900
                && amount.currency().settled().filter(row.currency()::equals).isPresent();
    }

    private CurrencyEvidence currencyOf(String text) {
        PriceTextReading reading = parser.parse(text, PriceTextForm.DISPLAY, PriceTextContext.UNKNOWN);
        return reading instanceof Amount amount ? amount.currency() : CurrencyEvidence.NONE;
    }

    private static Stream<SignedText> signedTexts(Locale locale) {
        Currency currency = Currency.getInstance(locale);
        if (currency == null) {
            return Stream.empty();
        }
        String sign = currency.getSymbol(locale);
        return Stream.of(new SignedText(sign + " 1900", currency), new SignedText("1900 " + sign, currency));
    }

    private record SignedText(String text, Currency currency) {}
}
