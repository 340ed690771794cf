package dev.dealwire.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MoneyPropertyTests {

    private static final int PAIRS = 500;

    static final List<String> CURRENCIES = RandomPrices.CURRENCIES;

    @ParameterizedTest
    @FieldSource("CURRENCIES")
    void savingAndCurrentPriceMakeTheReferenceExactly(String currency) {
        assertThat(pairs(currency))
                .as("seed %d", RandomPrices.SEED)
                .allSatisfy(pair -> assertThat(
                                pair.reference().minus(pair.current()).plus(pair.current()))
                        .isEqualTo(pair.reference()));
    }

    @ParameterizedTest
    @FieldSource("CURRENCIES")
    void percentIsNeverOverstatedAndNeverAWholePointTooLow(String currency) {
        assertThat(pairs(currency)).as("seed %d", RandomPrices.SEED).allSatisfy(pair -> {
            BigDecimal saving = hundredfold(pair.reference().minus(pair.current()));
            int percent = Percent.off(pair.reference(), pair.current()).value();

            assertThat(pair.reference().amount().multiply(BigDecimal.valueOf(percent)))
                    .isLessThanOrEqualTo(saving);
            assertThat(pair.reference().amount().multiply(BigDecimal.valueOf(percent + 1L)))
                    .isGreaterThan(saving);
        });
    }

    @ParameterizedTest
    @FieldSource("CURRENCIES")
    void decimalStringsComeBackExactly(String currency) {
        assertThat(pairs(currency)).as("seed %d", RandomPrices.SEED).allSatisfy(pair -> {
            String written = pair.current().toDecimalString();

            assertThat(Money.of(written, currency)).isEqualTo(pair.current());
            assertThat(Money.of(written, currency)).hasToString(currency + ' ' + written);
            assertThat(written).matches("[0-9]+(\\.[0-9]+)?");
        });
    }

    @ParameterizedTest
    @FieldSource("CURRENCIES")
    void scaleNeverTellsEqualAmountsApart(String currency) {
        assertThat(pairs(currency)).allSatisfy(pair -> {
            Money finer = new Money(
                    pair.current().amount().setScale(9), pair.current().currency());

            assertThat(finer).isEqualTo(pair.current()).hasSameHashCodeAs(pair.current());
            assertThat(finer).isEqualByComparingTo(pair.current());
        });
    }

    private static Stream<RandomPrices> pairs(String currency) {
        return RandomPrices.inCurrency(currency, PAIRS);
    }

    private static BigDecimal hundredfold(Money money) {
        return money.amount().movePointRight(2);
    }
}
