package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTableTests {

    private static PhraseTable<String> table(String... phrases) {
        PhraseTable<String> table = new PhraseTable<>();
        for (String phrase : phrases) {
            table.add(phrase, phrase);
        }
        return table;
    }

    private static List<String> found(PhraseTable<String> table, String text) {
        return table.read(text).matches().stream().map(PhraseTable.Match::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        in stock        | now IN  Stock today           | true
        in stock        | in stocks                     | false
        in stock        | win stock                     | false
        in stock        | log in. Stock up              | false
        in stock        | in-stock                      | true
        in stock        | 12in stock                    | true
        epuise          | Épuisé                        | true
        на складе       | НА СКЛАДЕ                     | true
        vypredan*       | Vypredané!                    | true
        vypredan*       | dovypredané                   | false
        only # left     | Only 3 left                   | true
        only # left     | Only ٣ left                   | true
        only # left     | Only three left               | false
        not .. in stock | not at all in stock           | true
        not .. in stock | not one of the four in stock  | false
        not .. in stock | not here. Now in stock        | false
        ca # day        | ca. 3 days                    | false
        ca # days       | ca. 3 days                    | true
        残り#点         | 残り3点                       | true
        在庫切れ        | 只今在庫切れです              | true
        품절            | 일시품절입니다                | true
        ｉｎ stock      | in stock                      | true
        غير متوفر       | غير متوفّر                    | true
        """)
    void phraseIsFoundAsReadersWouldFindIt(String phrase, String text, boolean expected) {
        assertThat(table(phrase).isIn(text)).isEqualTo(expected);
    }

    @Test
    void longerOfTwoOverlappingPhrasesCounts() {
        assertThat(found(table("in stock", "not in stock", "stock"), "Not in stock"))
                .containsExactly("not in stock");
        assertThat(found(table("last item", "item in stock"), "last item in stock"))
                .containsExactly("item in stock");
    }

    @Test
    void everyOccurrenceIsFound() {
        assertThat(found(table("sold out", "in stock"), "Red: sold out; blue: in stock; green: sold out"))
                .containsExactly("sold out", "in stock", "sold out");
    }

    @Test
    void phraseWithoutWordsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> table("○ ×"));
    }

    /** Against the plain way of looking for each phrase by itself. */
    @Test
    void findsWhatASlowSearchFinds() {
        String[] phrases = {"a b", "b c d", "c", "a .. d", "d*"};
        PhraseTable<String> table = table(phrases);
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 8; word++) {
                text.append((char) ('a' + random.nextInt(6))).append(random.nextInt(9) == 0 ? "; " : " ");
            }
            boolean slow = text.toString().matches("(?s).*\\b(a b|b c d|c|a( [a-f]){0,3} d|d)\\b.*");
            assertThat(table.isIn(text.toString())).as(text.toString()).isEqualTo(slow);
        }
    }
}
