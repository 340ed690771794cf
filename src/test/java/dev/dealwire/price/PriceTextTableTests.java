package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are the specification of price text; the machine's own locale must not matter to them. */
class PriceTextTableTests {

    private static final List<String> DEFAULT_LOCALES = List.of("en-US", "tr-TR", "ar-EG", "de-DE");

    private final Locale defaultLocale = Locale.getDefault();

    @AfterEach
    void restoreDefaultLocale() {
        Locale.setDefault(defaultLocale);
    }

    @ParameterizedTest(name = "{0} on a machine set to {1}")
    @MethodSource("tablesUnderDefaultLocales")
    void everyRowOfTheTableHolds(String table, String machineLocale) {
        Locale.setDefault(Locale.forLanguageTag(machineLocale));

        List<String> wrong = PriceTextCase.load(table).stream()
                .filter(row -> !row.isAsExpected(row.outcome()))
                .map(row -> row + " gave " + row.outcome())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void tablesHoldMoreThanSixHundredCases() {
        long cases = PriceTextCase.tables().stream()
                .mapToLong(table -> PriceTextCase.load(table).size())
                .sum();

        assertThat(cases).isGreaterThan(600);
    }

    @Test
    void noTableStatesTheSameCaseTwice() {
        List<String> cases = PriceTextCase.tables().stream()
                .flatMap(table -> PriceTextCase.load(table).stream())
                .map(row -> row.text() + " in " + row.form() + ' ' + row.context())
                .toList();

        assertThat(cases).doesNotHaveDuplicates();
    }

    private static Stream<Arguments> tablesUnderDefaultLocales() {
        return PriceTextCase.tables().stream()
                .flatMap(table -> DEFAULT_LOCALES.stream().map(locale -> Arguments.of(table, locale)));
    }
}
