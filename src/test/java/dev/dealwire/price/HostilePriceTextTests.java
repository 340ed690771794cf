package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dealwire.price.PriceTextReading.Reason;
import dev.dealwire.price.PriceTextReading.Refused;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes from a retailer are hostile: seeded mutations of every table's texts, and text made to keep a parser busy. */
class HostilePriceTextTests {

    private static final int MUTATIONS_OF_A_CASE = 3;
    private static final String SPICE =
            "0123456789.,'-+/%$€£¥₹()~×x* \u00A0\u202F\u200F\u066B\u066C\u0663٣९９．，e²⁹日円元원đกкřİı\uD835\uDFD9\uD83D\uD83D\uDE00\uFFFF\u0000\u0301\n\t";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mutatedTextsNeverBreakTheParserOrMakeAPriceOutOfNothing(long seed) {
        Random random = new Random(seed);
        cases().forEach(row -> {
            for (int i = 0; i < MUTATIONS_OF_A_CASE; i++) {
                String mutated = mutated(row.text(), random);
                PriceTextForm form = random.nextBoolean() ? PriceTextForm.DISPLAY : PriceTextForm.MACHINE;
                PriceTextInvariants.holdFor(mutated, form, row.context());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", "9 ", "9.", "9,", "1 999 ", "1.999.", "$", "$ ", "$9", "9$", "9 $", "US $ ", "- ", "%9", "9%", ".",
                "'", "from ", "save 5 ", "a a ", "円", "税込", "x 9 ", "9 x ", "e9", "9e9", "²", "(", "/", "/9", "~9",
                "1 - ", "\u0301", "\u200F", "٬٣", "و", "Rs.", "9:-", "9,-", "m ", "n o t "
            })
    void aHundredKilobytesOfAnythingTakeNoTime(String piece) {
        String huge = piece.repeat(100_000 / piece.length());
        String longest = huge.substring(0, PriceTextParser.MAX_LENGTH).strip();
        PriceTextContext context =
                new PriceTextContext(Currency.getInstance("EUR"), Locale.GERMANY, SeparatorEvidence.NONE);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(new PriceTextParser().parse(huge, PriceTextForm.DISPLAY, context))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isIn(Reason.TOO_LONG, Reason.NO_DIGITS));
            for (int i = 0; i < 100_000 / PriceTextParser.MAX_LENGTH; i++) {
                PriceTextInvariants.holdFor(longest, PriceTextForm.DISPLAY, context);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "x-private", "qaa-QM", "i-klingon", "en-US-u-nu-arab", "zz-ZZ", "de-001"})
    void anyLocaleAPageMayDeclareIsBorne(String tag) {
        PriceTextContext context = new PriceTextContext(null, Locale.forLanguageTag(tag), SeparatorEvidence.NONE);

        PriceTextInvariants.holdFor("1.299 €", PriceTextForm.DISPLAY, context);
    }

    private static Stream<PriceTextCase> cases() {
        return PriceTextCase.tables().stream().map(PriceTextCase::load).flatMap(List::stream);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(mutated.length() + 1);
            int spice = random.nextInt(SPICE.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, SPICE.charAt(spice));
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(3)));
                case 2 -> mutated.replace(at, Math.min(mutated.length(), at + 1), SPICE.substring(spice, spice + 1));
                default -> mutated.insert(at, text, 0, random.nextInt(text.length() + 1));
            }
        }
        return mutated.toString();
    }
}
