package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Questions about what was seen, of many listings at once. Each listing is asked about once; one of which there is nothing to
 * tell is left out of the answer. Windows include their start and exclude their end; days are those of UTC.
 */
public interface PriceHistory {

    /** The latest terms of those listings that were ever seen. */
    Map<ListingId, ListingPrice> current(Collection<ListingId> listings);

    /**
     * The changes in force during each listing's window, oldest first, beginning with the one already in force at its start, in
     * whatever currency.
     */
    Map<ListingId, List<PricePoint>> changes(Map<ListingId, Window> windows);

    /** What was plainly read in the window. */
    Map<ListingId, Sightings> sightings(Collection<PastQuestion> questions);

    /**
     * On how many days of the window the listing was offered at this price or a higher one: seen, orderable, and read plainly
     * enough to be printed.
     */
    Map<ListingId, Integer> daysOfferedAtOrAbove(Collection<PastQuestion> questions);

    /** On how many days of the window it was offered at a higher price than this. */
    Map<ListingId, Integer> daysOfferedAbove(Collection<PastQuestion> questions);

    /** The usual price of the window among those it was offered at. */
    Map<ListingId, StreetPrice> streetPrices(Collection<PastQuestion> questions);
}
