package dev.dealwire.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.PairKnowledge.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductGroupsTests {

    @ParameterizedTest
    @CsvSource({
        "'a=b', 'ab c d'",
        "'a=b b=c', 'abc d'",
        "'a=b b=c a!c', 'ab c d'",
        "'a=b:60 b=c:90 a!c', 'a bc d'",
        "'a=b c=d b=c a!d', 'ab cd'",
        "'a=b a/b', 'a b c d'",
        "'a=b b=c a/c', 'ab c d'",
        "'a!b a+b', 'ab c d'",
        "'a=c c!b a+b', 'ab c d'",
        "'a+b b+c a/c', 'ab c d'",
    })
    void surestPairsComeFirstAndNothingBridgesWhatIsApart(String pairs, String groups) {
        List<ListingId> listings =
                Stream.of("a", "b", "c", "d").map(ProductGroupsTests::listing).toList();
        List<PairKnowledge> known =
                Arrays.stream(pairs.split(" ")).map(ProductGroupsTests::pair).toList();

        assertThat(ProductGroups.of(listings, known).stream().map(ProductGroupsTests::letters))
                .containsExactlyInAnyOrder(groups.split(" "));
    }

    /** {@code =} found the same, with a score after the colon; {@code !} found different; {@code +} and {@code /} an editor's. */
    private static PairKnowledge pair(String text) {
        Kind kind = switch (text.charAt(1)) {
            case '=' -> Kind.SAME;
            case '!' -> Kind.DIFFERENT;
            case '+' -> Kind.JOINED_BY_EDITOR;
            default -> Kind.SPLIT_BY_EDITOR;
        };
        int score = text.length() > 3 ? Integer.parseInt(text.substring(4)) : 80;
        return new PairKnowledge(listing(text.substring(0, 1)), listing(text.substring(2, 3)), kind, score);
    }

    private static ListingId listing(String letter) {
        return ListingId.parse("shop/" + letter);
    }

    private static String letters(Set<ListingId> group) {
        return group.stream().map(ListingId::key).sorted().collect(Collectors.joining());
    }
}
