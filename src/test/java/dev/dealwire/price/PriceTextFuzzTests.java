package dev.dealwire.price;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * Coverage-guided fuzzing, with {@code JAZZER_FUZZ=1}; otherwise the inputs kept under {@code PriceTextFuzzTestsInputs}
 * are run as a regression test. An input's first byte chooses its context, the rest is its text in UTF-8.
 */
class PriceTextFuzzTests {

    private static final List<PriceTextContext> CONTEXTS = List.of(
            PriceTextContext.UNKNOWN,
            context("USD", "en-US", SeparatorEvidence.NONE),
            context("EUR", "de-DE", SeparatorEvidence.NONE),
            context("EUR", "en", new SeparatorEvidence(0, 2)),
            context("JPY", "ja-JP", SeparatorEvidence.NONE),
            context("KWD", "ar-KW", SeparatorEvidence.NONE),
            context("INR", "hi-IN", new SeparatorEvidence(1, 0)),
            context("TRY", "tr-TR", SeparatorEvidence.NONE));

    @FuzzTest(maxDuration = "3m")
    void anyTextInAnyContextIsReadOrRefused(byte[] input) {
        int choice = input.length == 0 ? 0 : input[0] & 0xFF;
        String text =
                new String(input, Math.min(1, input.length), Math.max(0, input.length - 1), StandardCharsets.UTF_8);
        PriceTextForm form = choice % 2 == 0 ? PriceTextForm.DISPLAY : PriceTextForm.MACHINE;

        PriceTextInvariants.holdFor(text, form, CONTEXTS.get(choice / 2 % CONTEXTS.size()));
    }

    private static PriceTextContext context(String currency, String locale, SeparatorEvidence page) {
        return new PriceTextContext(Currency.getInstance(currency), Locale.forLanguageTag(locale), page);
    }
}
