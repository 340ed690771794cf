package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.money.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One observation, or one visit whose page was sold out and showed no price or was gone, with the bytes it leads back to.
 *
 * @param visit its number
 * @param price null if the page showed none
 * @param availability what the page said of its stock, {@code DISCONTINUED} if it was gone; null if it said nothing
 * @param notModified whether the server only vouched that the page was still the one known (304)
 * @param archived the page that carried the price, of this visit or of the one that the server vouched for; null if the
 *     merchant's pages are not kept
 */
public record Observed(
        long visit,
        ListingId listing,
        URI url,
        Instant at,
        @Nullable Money price,
        @Nullable Availability availability,
        boolean notModified,
        @Nullable ArchiveReference archived) {

    public Observed {
        if (price == null && availability == null) {
            throw new IllegalArgumentException(
                    "found visit " + visit + " without a price or a stock, wanted one of them");
        }
    }
}
