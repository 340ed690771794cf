package dev.dealwire.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTextTests {

    @ParameterizedTest
    @CsvSource({
        "'karcher k 5 premium', 'karcher k5', 'karcher k5 premium'",
        "'sel-50f18f lens', 'sel50f18f', 'sel50f18f lens'",
        "'anker power bank', 'anker powerbank', 'anker powerbank'",
        "'fritz!box 7590 ax', 'fritzbox 7590ax', 'fritz!box 7590ax'",
        // numbers side by side, a decimal and a list are no one word
        "'spf 30 50 ml', 'spf 3050ml', 'spf 3050ml'",
        "'1.5 l', '15l', '1.5 l'",
        "'20 30', '2030', '20 30'",
        "'a, 5', 'a5', 'a, 5'",
        // short words that happen to make one
        "'in to', 'into', 'in to'",
    })
    void wordsAreJoinedAsTheOtherTitleWritesThem(String title, String other, String joined) {
        assertThat(TitleText.joinedAs(title, other)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({
        "Levi’s® Größe, levis grosse",
        "L'Oréal d’huile, oreal huile",
        "Men's 55” × 2, 'mens 55\" x 2'",
        "Barilla n.5 N° 5, barilla 5 5",
    })
    void textIsFoldedToWhatShopsAgreeOn(String title, String folded) {
        assertThat(TitleText.fold(title)).isEqualTo(folded);
    }
}
