package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.PriceToken.Sign;
import dev.dealwire.price.PriceToken.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A phrase that the scanner can never produce would sit in the table and do nothing. */
class PriceWordsTests {

    @Test
    void everyPhraseOfTheTableIsFoundInText() {
        List<String> lost = phrases().filter(phrase -> !isOneToken(phrase)).toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void everyPhraseIsFoundInCapitalsToo() {
        List<String> lost = phrases()
                .filter(phrase -> !WordTable.isExact(phrase))
                .filter(phrase ->
                        WordTable.lowerCase(phrase.toUpperCase(Locale.ROOT)).equals(phrase))
                .filter(phrase -> !isOneToken(phrase.toUpperCase(Locale.ROOT)))
                .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void everySignOfTheTableIsFoundInText() {
        List<String> lost = WordTable.rows("currency-signs.tsv").stream()
                .filter(row -> !row[1].isEmpty())
                .map(row -> row[0])
                .filter(sign -> !(tokens(sign).getFirst() instanceof Sign && isOneToken(sign)))
                .toList();

        assertThat(lost).isEmpty();
    }

    private static Stream<String> phrases() {
        return WordTable.rows("price-words.tsv").stream().flatMap(row -> Arrays.stream(row[1].split("\\|")));
    }

    private static boolean isOneToken(String phrase) {
        List<PriceToken> tokens = tokens(phrase);
        return tokens.size() == 1
                && (tokens.getFirst() instanceof Sign || (tokens.getFirst() instanceof Word word && !word.isUnknown()));
    }

    private static List<PriceToken> tokens(String phrase) {
        return PriceTextScanner.scan(NormalisedText.of(phrase), PriceTextForm.DISPLAY, null)
                .list();
    }
}
