package dev.dealwire.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTests {

    @ParameterizedTest(name = "{0} down to {1} is {2} %")
    @CsvSource({
        "25, 20, 20",
        "95, 90, 5",
        "179, 159, 11",
        "1000, 704, 29",
        "1000, 996, 0",
        "100, 10, 90",
        "100, 0.01, 99",
        "20, 20, 0",
        "100, 0, 100",
        "3, 2, 33",
        "3, 1, 66",
        "29.99, 19.99, 33",
        "0.03, 0.02, 33",
        "999999999999999, 1, 99"
    })
    void percentIsTheShareOfTheReferenceRoundedDown(String reference, String current, int percent) {
        assertThat(Percent.off(Money.of(reference, "USD"), Money.of(current, "USD")))
                .isEqualTo(new Percent(percent));
    }

    @Test
    void aPercentageNeedsAReferenceAboveZeroAndNotBelowTheCurrentPrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.off(Money.of("19.99", "USD"), Money.of("20", "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.off(Money.of("0", "USD"), Money.of("0", "USD")));
    }

    @Test
    void aPercentageOfTwoCurrenciesDoesNotExist() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Percent.off(Money.of("25", "USD"), Money.of("20", "EUR")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void onlyZeroToAHundredIsAPercentage(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Percent(value));
    }

    @Test
    void lessThanOnePercentIsZero() {
        assertThat(Percent.off(Money.of("1000", "USD"), Money.of("996", "USD")).isZero())
                .isTrue();
        assertThat(new Percent(20)).isGreaterThan(new Percent(5)).hasToString("20%");
    }
}
