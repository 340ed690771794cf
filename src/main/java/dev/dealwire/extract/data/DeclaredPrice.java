package dev.dealwire.extract.data;

import org.jspecify.annotations.Nullable;

/**
 * One price text, with what its source calls it.
 *
 * @param text exactly as found: a number, or a number with a currency sign
 * @param currency the currency's code or sign as found beside it; null if only the page as a whole may know
 * @param minorDigits how many decimals were left out: 2 if the text counts hundredths, 0 if it counts the currency itself
 * @param valueAddedTaxIncluded null if nothing is said
 * @param path where it was found, down to the property
 */
public record DeclaredPrice(
        String text,
        @Nullable String currency,
        PriceRole role,
        int minorDigits,
        @Nullable Boolean valueAddedTaxIncluded,
        String path) {

    DeclaredPrice inHundredths() {
        return new DeclaredPrice(text, currency, role, 2, valueAddedTaxIncluded, path);
    }

    DeclaredPrice as(PriceRole other) {
        return new DeclaredPrice(text, currency, other, minorDigits, valueAddedTaxIncluded, path);
    }
}
