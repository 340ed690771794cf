package dev.dealwire.publish;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last good observation of a listing, and what may be claimed of its price.
 *
 * @param currentPrice null only where the offer cannot be ordered and the page prints no price
 * @param availability null if the page does not say, which counts as orderable
 * @param lowestSeen null unless the history carries that claim; printed only where the merchant allows price history
 * @param backInStockUntil until when it is news that it is back in stock; null if it is none; printed only where the merchant
 *     allows price history
 */
public record ObservedOffer(
        @Nullable Money currentPrice,
        Instant observedAt,
        ObservationSource source,
        @Nullable Availability availability,
        PriceClaim claim,
        @Nullable LowestSeen lowestSeen,
        @Nullable Instant backInStockUntil) {

    /** @throws IllegalArgumentException if an orderable offer lacks its price, or a markdown is none */
    public ObservedOffer {
        if (currentPrice == null && (availability == null || availability.isOrderable())) {
            throw new IllegalArgumentException("found an orderable offer without a current price");
        }
        if (claim instanceof PriceClaim.Markdown markdown) {
            requireBelow(currentPrice, markdown.referencePrice());
        }
    }

    public boolean isOrderable() {
        return availability == null || availability.isOrderable();
    }

    private static void requireBelow(@Nullable Money currentPrice, Money referencePrice) {
        if (currentPrice == null || !currentPrice.isLessThan(referencePrice)) {
            throw new IllegalArgumentException("found current price " + currentPrice + " under a markdown from "
                    + referencePrice + ", wanted a lower one");
        }
    }
}
