package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look at a listing that told something new of its stock: the first at its terms, one at a page that was sold out and showed no
 * price, or the first at terms after such a page.
 *
 * @param availability null if the page did not say
 * @param visit the number of the visit that saw it
 */
public record StockSighting(@Nullable Availability availability, Instant at, long visit) {

    private static final Set<Availability> IN_STOCK =
            Set.of(Availability.IN_STOCK, Availability.LIMITED_AVAILABILITY, Availability.ONLINE_ONLY);

    /** Whether the page said so; silence and a promise of later delivery do not count. */
    public boolean isInStock() {
        return availability != null && IN_STOCK.contains(availability);
    }

    /** Whether the page said that there is none left for now. */
    public boolean isSoldOut() {
        return availability == Availability.OUT_OF_STOCK || availability == Availability.SOLD_OUT;
    }
}
