package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferencePrice;
import org.jspecify.annotations.Nullable;

/** What an offer asks and promises, apart from when it was seen. Equal terms are no price change. */
public record OfferTerms(
        Money currentPrice,
        @Nullable ReferencePrice referencePrice,
        @Nullable Availability availability,
        Confidence confidence,
        ObservationSource source) {

    /** Whether the page says that it cannot be ordered; an offer that is silent about it can. */
    public boolean isSoldOut() {
        return availability != null && !availability.isOrderable();
    }
}
