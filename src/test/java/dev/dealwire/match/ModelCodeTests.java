package dev.dealwire.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCodeTests {

    @ParameterizedTest
    @CsvSource({
        "wh-1000xm5, wh1000xm5, true",
        "hd9650-90, hd9650, true",
        "xr-65a80l, 65a80l, true",
        "wan28282gb, wan28282, true",
        // a letter more is another make
        "gs308, gs308e, false",
        "i5-13600k, i5-13600kf, false",
        "at-lp60x, at-lp60xbt, false",
        "dhp484z, dhp486z, false",
        // too short to tell by a part of it
        "k5-90, k5, false",
    })
    void codeStandsForAnotherAsItsPartOrForACountry(String code, String other, boolean same) {
        assertThat(new ModelCode(code).isThatOf(new ModelCode(other))).isEqualTo(same);
        assertThat(new ModelCode(other).isThatOf(new ModelCode(code))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "75192, true, false",
        "hd9650-90, true, true",
        "82xf001uge, true, true",
        "j7, false, false",
        "8port, false, false",
        // a standard, a processor, a name with a number
        "ax3000, false, false",
        "rtx4070ti, false, false",
        "i5-12450h, false, false",
        "hero12, false, false",
    })
    void longCodeOfOneMakerIdentifies(String code, boolean strong, boolean orderNumber) {
        assertThat(new ModelCode(code).isStrong()).isEqualTo(strong);
        assertThat(new ModelCode(code).isOrderNumber()).isEqualTo(orderNumber);
    }
}
