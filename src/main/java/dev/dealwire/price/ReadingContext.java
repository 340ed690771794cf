package dev.dealwire.price;

import dev.dealwire.job.ExtractionHints;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a merchant before its page is read; null where the page must speak for itself. */
public record ReadingContext(
        @Nullable Currency currency, @Nullable Locale locale, ExtractionHints hints) {

    public static final ReadingContext UNKNOWN = new ReadingContext(null, null, ExtractionHints.NONE);
}
