package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Questions about what was seen. Windows include their start and exclude their end. */
public interface PriceHistory {

    /** The latest terms of those listings that were ever seen. */
    Map<ListingId, ListingPrice> current(Collection<ListingId> listings);

    /** The changes in force during the window, oldest first, beginning with the one already in force at its start. */
    List<PricePoint> changes(ListingId listing, Instant from, Instant until);

    /** On how many days (UTC) of the window the listing was seen at this price or a higher one, in the same currency. */
    int daysSeenAtOrAbove(ListingId listing, Money price, Instant from, Instant until);
}
