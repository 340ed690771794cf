package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What listings said of their stock. */
public interface StockSightings {

    /**
     * The looks at each listing's publishable terms and at its pages without a price, oldest first, from what stood at a moment.
     * A listing that was never seen is left out.
     */
    Map<ListingId, List<StockSighting>> since(Instant from, Collection<ListingId> listings);
}
