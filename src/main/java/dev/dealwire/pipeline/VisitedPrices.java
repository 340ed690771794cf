package dev.dealwire.pipeline;

import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Visits;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** The latest terms of the listings that a run visited, whatever came of the visit. Made anew for each launch. */
final class VisitedPrices implements ItemReader<ListingPrice> {

    private final PriceHistory history;
    private final Visits visits;
    private final long run;
    private @Nullable Iterator<ListingPrice> prices;

    VisitedPrices(PriceHistory history, Visits visits, long run) {
        this.history = history;
        this.visits = visits;
        this.run = run;
    }

    @Override
    public @Nullable ListingPrice read() {
        if (prices == null) {
            prices = history.current(visits.visited(run)).values().iterator();
        }
        return prices.hasNext() ? prices.next() : null;
    }
}
