package dev.dealwire.price;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a price text before it is read.
 *
 * @param currency what the page or the merchant's profile declares; null if neither does. In {@link PriceTextForm#MACHINE}
 *     text it is taken to belong to the same offer, so a text that names another currency is refused
 * @param locale the language, and better the country, the text is written for; null if unknown
 * @param separators what the other prices of the page show about its separators
 */
public record PriceTextContext(
        @Nullable Currency currency, @Nullable Locale locale, SeparatorEvidence separators) {

    public static final PriceTextContext UNKNOWN = new PriceTextContext(null, null, SeparatorEvidence.NONE);

    public PriceTextContext withCurrency(@Nullable Currency other) {
        return new PriceTextContext(other, locale, separators);
    }

    public PriceTextContext withSeparators(SeparatorEvidence other) {
        return new PriceTextContext(currency, locale, other);
    }
}
