package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about what was seen. Windows include their start and exclude their end; days are those of UTC. */
public interface PriceHistory {

    /** The latest terms of those listings that were ever seen. */
    Map<ListingId, ListingPrice> current(Collection<ListingId> listings);

    /** The changes in force during the window, oldest first, beginning with the one already in force at its start. */
    List<PricePoint> changes(ListingId listing, Instant from, Instant until);

    /** What was plainly read in the window; empty if nothing was, or only other currencies. */
    Optional<Sightings> sightings(ListingId listing, Currency currency, Window window);

    /**
     * On how many days of the window the listing was offered at this price or a higher one, in the same currency: seen,
     * orderable, and read plainly enough to be printed.
     */
    int daysOfferedAtOrAbove(ListingId listing, Money price, Window window);

    /** On how many days of the window it was offered at a higher price than this, in the same currency. */
    int daysOfferedAbove(ListingId listing, Money price, Window window);

    /** The usual price of the window among those it was offered at; empty if it was never offered in this currency. */
    Optional<StreetPrice> streetPrice(ListingId listing, Currency currency, Window window);
}
