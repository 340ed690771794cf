package dev.dealwire.price;

import dev.dealwire.price.PriceTextReading.Reason;
import java.util.Collection;

/**
 * Reads one price text at a time, in any language and script, into exact amounts or a refusal. Stateless, safe for use by
 * many threads, and linear in the length of the text, which is capped.
 *
 * <p>One amount is wanted. Percentages, unit prices, instalments, savings and the like are recognised by the words beside
 * them and passed over where a price stands with them; alone they are refused by name. "Was" and "now" are not told apart:
 * two different prices are refused, and whoever knows the page hands them over one by one. Where mark-up parts the
 * decimals from the rest, hand them over with a decimal separator of your own or as raised digits ({@code 19⁹⁹}).
 */
public final class PriceTextParser {

    /** The longest text that is looked at, in characters, once white space at its ends is gone. */
    public static final int MAX_LENGTH = 256;

    public PriceTextReading parse(String text, PriceTextForm form, PriceTextContext context) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return new PriceTextReading.Refused(Reason.TOO_LONG, stripped.substring(0, MAX_LENGTH));
        }
        NormalisedText normalised = NormalisedText.of(stripped);
        if (!normalised.hasDigits()) {
            return new PriceTextReading.Refused(Reason.NO_DIGITS, stripped);
        }
        PriceTokens tokens = PriceTextScanner.scan(normalised, form, context.currency());
        return new AmountSelection(tokens, new AmountReader(form, context)).choose();
    }

    /**
     * What display texts of one page, read without any context, show about its separators. Only numbers that stand with a
     * currency, or alone in their text, are heard.
     */
    public SeparatorEvidence separatorEvidence(Collection<String> displayTexts) {
        return displayTexts.stream()
                .map(PriceTextParser::separatorEvidence)
                .reduce(SeparatorEvidence.NONE, SeparatorEvidence::plus);
    }

    private static SeparatorEvidence separatorEvidence(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            return SeparatorEvidence.NONE;
        }
        PriceTokens tokens = PriceTextScanner.scan(NormalisedText.of(stripped), PriceTextForm.DISPLAY, null);
        return AmountFinder.find(tokens).stream()
                .filter(amount -> amount.isSigned() || tokens.size() == 1)
                .map(amount -> amount.number().separatorEvidence())
                .reduce(SeparatorEvidence.NONE, SeparatorEvidence::plus);
    }
}
