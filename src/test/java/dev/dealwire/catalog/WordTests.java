package dev.dealwire.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTests {

    /** With both letters that change with the locale. */
    private enum State {
        IN_STOCK,
        I
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr"})
    void wordIsTheSameInEveryCountryAndLeadsBack(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of(language));

            assertThat(Word.of(State.IN_STOCK)).isEqualTo("in_stock");
            assertThat(Word.parse(State.class, "in_stock")).isEqualTo(State.IN_STOCK);
            assertThat(Word.parse(State.class, "i")).isEqualTo(State.I);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wordOfNoConstantIsNamedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Word.parse(State.class, "sold_out"))
                .withMessage("found 'sold_out', wanted one of: in_stock, i");
    }
}
