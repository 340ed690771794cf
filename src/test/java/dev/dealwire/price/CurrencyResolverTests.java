package dev.dealwire.price;

import static dev.dealwire.price.CurrencyEvidence.Strength.CODE;
import static dev.dealwire.price.CurrencyEvidence.Strength.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.CurrencyResolution.Conflicting;
import dev.dealwire.price.CurrencyResolution.Open;
import dev.dealwire.price.CurrencyResolution.Settled;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyResolverTests {

    private static final CurrencyEvidence DOLLAR_SIGN = sign("USD", "CAD", "AUD", "MXN");
    private static final CurrencyEvidence EURO_SIGN = sign("EUR");

    @Test
    void signWithoutAnyOtherEvidenceStaysOpen() {
        assertThat(resolve(DOLLAR_SIGN)).isEqualTo(new Open(DOLLAR_SIGN));
    }

    @Test
    void noEvidenceAtAllStaysOpen() {
        assertThat(resolve()).isEqualTo(new Open(CurrencyEvidence.NONE));
    }

    @Test
    void declarationSettlesASign() {
        assertThat(resolve(DOLLAR_SIGN, declared("CAD"))).isEqualTo(new Settled(currency("CAD"), false));
    }

    @Test
    void countryOfTheLocaleSettlesASign() {
        assertThat(resolve(DOLLAR_SIGN, CurrencyResolver.evidenceOf(Locale.forLanguageTag("en-AU"))))
                .isEqualTo(new Settled(currency("AUD"), false));
    }

    @Test
    void hostOutweighsTheLocaleThatTemplatesComeWith() {
        CurrencyResolution resolution = resolve(
                DOLLAR_SIGN,
                CurrencyResolver.evidenceOfHost("shop.example.ca"),
                CurrencyResolver.evidenceOf(Locale.US));

        assertThat(resolution).isEqualTo(new Settled(currency("CAD"), true));
    }

    @Test
    void addressOutweighsTheLocaleAndNotTheHost() {
        CurrencyEvidence australia = CurrencyResolver.evidenceOfPlace("AU");

        assertThat(resolve(DOLLAR_SIGN, australia, CurrencyResolver.evidenceOf(Locale.US)))
                .isEqualTo(new Settled(currency("AUD"), true));
        assertThat(resolve(DOLLAR_SIGN, australia, CurrencyResolver.evidenceOfHost("shop.example.ca")))
                .isEqualTo(new Settled(currency("CAD"), true));
    }

    @Test
    void declarationOutweighsTheHost() {
        assertThat(resolve(DOLLAR_SIGN, CurrencyResolver.evidenceOfHost("example.ca"), declared("USD")))
                .isEqualTo(new Settled(currency("USD"), true));
    }

    @Test
    void signInTheTextOutweighsEveryDeclaration() {
        assertThat(resolve(declared("USD"), EURO_SIGN)).isEqualTo(new Settled(currency("EUR"), true));
    }

    @Test
    void codeInTheTextNarrowsItsSign() {
        assertThat(resolve(DOLLAR_SIGN, CurrencyEvidence.of(currency("MXN"), CODE)))
                .isEqualTo(new Settled(currency("MXN"), false));
    }

    @Test
    void twoDeclarationsThatExcludeEachOtherConflict() {
        assertThat(resolve(declared("USD"), declared("EUR"))).isInstanceOf(Conflicting.class);
    }

    @Test
    void conflictAmongWeakEvidenceDoesNotTouchWhatStrongerEvidenceSettles() {
        CurrencyResolution resolution =
                resolve(EURO_SIGN, CurrencyResolver.evidenceOf(Locale.US), CurrencyResolver.evidenceOf(Locale.CANADA));

        assertThat(resolution).isEqualTo(new Settled(currency("EUR"), true));
    }

    @Test
    void likelyMeaningHoldsUntilOtherEvidenceNamesAnotherPossibleOne() {
        CurrencyEvidence pound = new CurrencyEvidence(currencies("GBP"), currencies("GBP", "EGP"), SIGN);

        assertThat(resolve(pound)).isEqualTo(new Settled(currency("GBP"), false));
        assertThat(resolve(pound, CurrencyResolver.evidenceOfHost("example.eg")))
                .isEqualTo(new Settled(currency("EGP"), false));
        assertThat(resolve(pound, CurrencyResolver.evidenceOfHost("example.de")))
                .isEqualTo(new Settled(currency("GBP"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "example.de, EUR",
        "www.example.co.uk, GBP",
        "example.com.au, AUD",
        "EXAMPLE.SE, SEK",
        "example.in, INR",
        "example.com.tr, TRY",
        "example.hr, EUR",
        "example.vn, VND",
        "example.de., EUR"
    })
    void topLevelDomainOfACountryNamesItsCurrency(String host, String currency) {
        assertThat(CurrencyResolver.evidenceOfHost(host).settled()).contains(currency(currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "example.io",
                "example.co",
                "example.tv",
                "example.eu",
                "localhost",
                "",
                ".",
                "127.0.0.1"
            })
    void genericAndVanityDomainsSayNothing(String host) {
        assertThat(CurrencyResolver.evidenceOfHost(host)).isEqualTo(CurrencyEvidence.NONE);
    }

    @Test
    void languageWithoutACountrySaysNothing() {
        assertThat(CurrencyResolver.evidenceOf(Locale.ENGLISH)).isEqualTo(CurrencyEvidence.NONE);
        assertThat(CurrencyResolver.evidenceOf(null)).isEqualTo(CurrencyEvidence.NONE);
        assertThat(CurrencyResolver.evidenceOfHost(null)).isEqualTo(CurrencyEvidence.NONE);
    }

    @Test
    void evidenceIsWrittenAsItsCodesInOrder() {
        assertThat(sign("USD", "CAD")).hasToString("CAD|USD");
    }

    private static CurrencyResolution resolve(CurrencyEvidence... evidence) {
        return CurrencyResolver.resolve(List.of(evidence));
    }

    private static CurrencyEvidence declared(String code) {
        return CurrencyEvidence.declared(currency(code));
    }

    private static CurrencyEvidence sign(String... codes) {
        return new CurrencyEvidence(currencies(codes), currencies(codes), SIGN);
    }

    private static Set<Currency> currencies(String... codes) {
        return Arrays.stream(codes).map(CurrencyResolverTests::currency).collect(Collectors.toSet());
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
