package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.AvailabilityEvidence.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityDecisionTests {

    /** Declared words, then evidence seen as strength:source:word, then what is to come of it. */
    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        InStock              |                                                        | InStock
        OutOfStock           |                                                        | OutOfStock
        SoldOut              |                                                        | OutOfStock
        Discontinued         |                                                        | Discontinued
        LimitedAvailability  |                                                        | LimitedAvailability
        OutOfStock InStock   |                                                        | InStock
        OutOfStock PreOrder  |                                                        | PreOrder
        InStock              | strong:words:SoldOut                                   | OutOfStock
        InStock              | strong:words:OutOfStock fair:button:InStock            | OutOfStock
        InStock              | weak:words:OutOfStock                                  | InStock
        InStock              | fair:words:OutOfStock fair:button:InStock              | InStock
        InStock              | fair:news:OutOfStock                                   | OutOfStock
        InStock              | fair:news:OutOfStock fair:button:InStock               | InStock
        InStock              | strong:words:Discontinued                              | Discontinued
        Discontinued         | fair:news:OutOfStock                                   | OutOfStock
        OutOfStock           | fair:button:InStock                                    | OutOfStock
        OutOfStock           | strong:words:InStock fair:button:InStock               | InStock
        OutOfStock           | strong:words:InStock                                   | OutOfStock
        OutOfStock           | strong:words:InStock fair:words:InStoreOnly            | InStoreOnly
        OutOfStock           | strong:words:BackOrder                                 | OutOfStock
        InStock              | strong:words:BackOrder fair:button:InStock             | BackOrder
        InStock              | fair:words:PreOrder                                    | PreOrder
        InStock              | fair:words:PreOrder fair:button:InStock                | InStock
        InStock              | fair:words:InStoreOnly fair:button:InStock             | InStock
        InStock              | fair:words:BackOrder fair:button:InStock               | BackOrder
        InStock              | fair:delivery:BackOrder fair:button:InStock            | InStock
        InStock              | strong:words:MadeToOrder                               | InStock
        LimitedAvailability  | strong:words:InStock fair:button:InStock               | LimitedAvailability
        LimitedAvailability  | strong:words:OutOfStock                                | OutOfStock
        InStock              | strong:words:Discontinued fair:button:InStock          | InStock
        InStock              | strong:button:PreOrder                                 | PreOrder
        InStock              | strong:words:InStock strong:words:OutOfStock           | InStock
        OutOfStock           | strong:words:InStock strong:words:OutOfStock           | OutOfStock
                             | strong:words:InStock strong:words:OutOfStock fair:button:InStock | InStock
                             | strong:words:InStock strong:words:OutOfStock           | OutOfStock
                             | fair:button:InStock                                    | InStock
                             | weak:button:OutOfStock                                 | OutOfStock
                             | fair:news:OutOfStock fair:delivery:InStock             | OutOfStock
                             | weak:words:OutOfStock weak:assumed:InStock             | InStock
                             | weak:words:OutOfStock                                  | OutOfStock
                             | weak:button:OutOfStock weak:assumed:InStock            | InStock
                             | weak:assumed:InStock                                   | InStock
                             | strong:words:Discontinued strong:words:OutOfStock      | Discontinued
                             | strong:words:InStoreOnly strong:words:OutOfStock       | InStoreOnly
                             |                                                        |
        """)
    void contradictionsAreSettledByRule(@Nullable String declared, @Nullable String seen, @Nullable String expected) {
        AvailabilityDecision decision = AvailabilityDecision.settle(declared(declared), seen(seen));

        assertThat(
                        decision.availability() == null
                                ? null
                                : decision.availability().schemaOrgWord())
                .as("%s", decision)
                .isEqualTo(expected);
    }

    @Test
    void fewLeftIsInStockAndToldApart() {
        AvailabilityDecision decision =
                AvailabilityDecision.settle(declared("InStock"), seen("strong:words:LimitedAvailability"));

        assertThat(decision.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(decision.fewLeft()).isTrue();
    }

    @Test
    void reasonNamesWhatWasOverruled() {
        AvailabilityDecision decision = AvailabilityDecision.settle(declared("InStock"), seen("strong:words:SoldOut"));

        assertThat(decision.reason()).contains("seen SoldOut").contains("the mark-up declares InStock");
    }

    private static List<AvailabilityEvidence> declared(@Nullable String words) {
        return split(words)
                .map(word -> DeclaredAvailability.evidence(word, "the mark-up").orElseThrow())
                .toList();
    }

    private static List<AvailabilityEvidence> seen(@Nullable String words) {
        return split(words)
                .map(word -> word.split(":"))
                .map(part -> new AvailabilityEvidence(
                        DeclaredAvailability.parse(part[2]).orElseThrow(),
                        Strength.valueOf(part[0].toUpperCase(Locale.ROOT)),
                        Source.valueOf(part[1].toUpperCase(Locale.ROOT)),
                        "seen " + part[2]))
                .toList();
    }

    private static Stream<String> split(@Nullable String words) {
        return words == null || words.isBlank()
                ? Stream.empty()
                : Arrays.stream(words.strip().split("\\s+"));
    }
}
