package dev.dealwire.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @CsvSource({
        "4006381333931, 04006381333931",
        "036000291452, 00036000291452",
        "0036000291452, 00036000291452",
        "73513537, 00000073513537",
        "10012345678902, 10012345678902",
        "9780306406157, 09780306406157"
    })
    void everyLengthOfGtinComparesInFourteenDigits(String gtin, String fourteen) {
        assertThat(new Gtin(gtin).toGtin14()).isEqualTo(fourteen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"036000291452", " 0 36000 29145 2 ", "036000-291452", "0\t36000291452"})
    void spacesAndHyphensOfThePrintedFormAreRead(String text) {
        assertThat(Gtin.parse(text)).contains(new Gtin("036000291452"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "036000291453",
                "4006381333930",
                "735135370",
                "40063813339310",
                "0000000000000",
                "00000000",
                "B000123456",
                "40063813339X1",
                "٤٠٠٦٣٨١٣٣٣٩٣١",
                "+036000291452",
                "036000291452.0"
            })
    void anythingElseIsNoGtin(String text) {
        assertThat(Gtin.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Gtin(text)).withMessageContaining(text);
    }

    @Test
    void printedFormIsKeptWithItsLeadingZeros() {
        assertThat(new Gtin("036000291452")).hasToString("036000291452");
        assertThat(new Gtin("036000291452")).isNotEqualTo(new Gtin("0036000291452"));
    }

    /** GS1's check digit catches every single wrong digit. */
    @Test
    void oneWrongDigitIsAlwaysNoticed() {
        String right = "4006381333931";
        Random random = new Random(13);

        for (int i = 0; i < right.length(); i++) {
            char wrong = (char) ('0' + (right.charAt(i) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Gtin.parse(right.substring(0, i) + wrong + right.substring(i + 1)))
                    .as("digit %d", i)
                    .isEmpty();
        }
    }
}
