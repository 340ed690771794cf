package dev.dealwire.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.match.MatchVerdict.Same;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs of listings as real shops name products: the same, nearly the same, and what looks the same. */
class MatchPolicyTests {

    private static final List<String> TABLES = List.of(
            "first-pairs.tsv",
            "second-pairs.tsv",
            "third-pairs.tsv",
            "fourth-pairs.tsv",
            "fifth-pairs.tsv",
            "sixth-pairs.tsv",
            "seventh-pairs.tsv",
            "eighth-pairs.tsv");

    private final MatchPolicy policy = new MatchPolicy();

    @Test
    void joinsWhatIsTheSameAndHardlyEverWhatIsNot() {
        List<ProductPair> pairs = pairs();
        List<ProductPair> joined = pairs.stream().filter(this::areJoined).toList();
        List<String> wrong =
                joined.stream().filter(pair -> !pair.same()).map(this::explain).toList();
        List<String> missed = pairs.stream()
                .filter(pair -> pair.same() && !joined.contains(pair))
                .map(this::explain)
                .toList();
        long same = pairs.stream().filter(ProductPair::same).count();

        assertThat(1 - (double) wrong.size() / joined.size())
                .as("precision; joined wrongly: %s", wrong)
                .isGreaterThanOrEqualTo(0.99);
        assertThat(1 - (double) missed.size() / same)
                .as("recall; missed: %s", missed)
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void verdictDoesNotDependOnWhichListingComesFirst() {
        for (ProductPair pair : pairs()) {
            assertThat(policy.judge(pair.other(), pair.one()).getClass())
                    .as(pair.toString())
                    .isEqualTo(policy.judge(pair.one(), pair.other()).getClass());
        }
    }

    private static List<ProductPair> pairs() {
        return TABLES.stream().map(ProductPair::read).flatMap(List::stream).toList();
    }

    private boolean areJoined(ProductPair pair) {
        return policy.judge(pair.one(), pair.other()) instanceof Same;
    }

    private String explain(ProductPair pair) {
        return "\n%s | %s: %s"
                .formatted(pair.one().title(), pair.other().title(), policy.judge(pair.one(), pair.other()));
    }
}
