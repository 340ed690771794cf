package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.deal.StockReturnPolicy;
import dev.dealwire.history.StockSightings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds which listings are back in stock, by what their pages said. */
@Component
class StockReturns {

    private final StockSightings sightings;

    StockReturns(StockSightings sightings) {
        this.sightings = sightings;
    }

    /** Those for which it is news. */
    Map<ListingId, StockReturn> of(Collection<ListingId> listings, Instant now) {
        Map<ListingId, StockReturn> returns = new HashMap<>();
        sightings
                .since(now.minus(StockReturnPolicy.LOOKBACK), listings)
                .forEach((listing, seen) ->
                        StockReturnPolicy.judge(seen, now).ifPresent(returned -> returns.put(listing, returned)));
        return returns;
    }
}
