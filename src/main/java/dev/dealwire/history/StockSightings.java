package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What listings said of their stock. */
public interface StockSightings {

    /**
     * The first look at each of a listing's publishable terms, oldest first, from those on that stood at a moment. A listing
     * that was never seen is left out.
     */
    Map<ListingId, List<StockSighting>> since(Instant from, Collection<ListingId> listings);
}
