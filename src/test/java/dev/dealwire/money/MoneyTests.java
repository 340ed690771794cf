package dev.dealwire.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({
        "20, USD, 20.00",
        "20.0, USD, 20.00",
        "20.00000, USD, 20.00",
        "1.459, EUR, 1.459",
        "1299.00, JPY, 1299",
        "1299.5, JPY, 1299.5",
        "5, KWD, 5.000",
        "0, USD, 0.00",
        "1E3, USD, 1000.00",
        "999999999999999.9999, USD, 999999999999999.9999"
    })
    void scaleIsTheCurrencysOwnAndNoDigitIsLost(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency).toDecimalString()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000000", "0.00001", "1E99", "1E-99"})
    void amountsThatNoPriceHasAreRefused(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
    }

    @Test
    void aSavingBelowZeroIsRefused() {
        Money twenty = Money.of("20", "USD");
        Money more = Money.of("20.01", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> twenty.minus(more));
    }

    @Test
    void twoCurrenciesNeverMix() {
        Money dollars = Money.of("20", "USD");
        Money euros = Money.of("20", "EUR");

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> dollars.minus(euros))
                .satisfies(e -> assertThat(e.expected()).isEqualTo(Currency.getInstance("USD")))
                .satisfies(e -> assertThat(e.found()).isEqualTo(Currency.getInstance("EUR")));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> dollars.plus(euros));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> dollars.compareTo(euros));
        assertThat(dollars).isNotEqualTo(euros);
    }

    @Test
    void amountsOfOneCurrencyAreOrdered() {
        assertThat(Money.of("19.99", "USD")).isLessThan(Money.of("20", "USD"));
        assertThat(Money.of("20", "USD").isGreaterThan(Money.of("19.99", "USD")))
                .isTrue();
        assertThat(Money.of("20", "USD").isLessThan(Money.of("20.00", "USD"))).isFalse();
        assertThat(Money.of("0.00", "USD").isZero()).isTrue();
    }
}
