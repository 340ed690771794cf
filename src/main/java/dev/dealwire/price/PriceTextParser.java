package dev.dealwire.price;

import java.util.Collection;

/**
 * Reads one price text at a time, in any language and script, into exact amounts or a refusal. Stateless, safe for use by
 * many threads, and linear in the length of the text.
 */
public final class PriceTextParser {

    /** The longest text that is looked at, in characters, once white space at its ends is gone. */
    public static final int MAX_LENGTH = 256;

    public PriceTextReading parse(String text, PriceTextForm form, PriceTextContext context) {
        return new PriceTextReading.Refused(PriceTextReading.Reason.NO_DIGITS, text);
    }

    /** What display texts of one page, read without any context, show about its separators. */
    public SeparatorEvidence separatorEvidence(Collection<String> displayTexts) {
        return SeparatorEvidence.NONE;
    }
}
