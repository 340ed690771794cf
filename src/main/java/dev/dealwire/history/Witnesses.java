package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The single observations behind statements, by the numbers of their visits; one a day is enough to witness a day. Each listing
 * is asked about once; one without a witness is left out of the answer.
 */
public interface Witnesses {

    /**
     * The first observation of each day of the window on which the listing was offered at this price or a higher one, oldest
     * first.
     */
    Map<ListingId, List<Long>> offeredAtOrAbove(Collection<PastQuestion> questions);

    /** The cheapest observation of each day of the window, oldest first. */
    Map<ListingId, List<Long>> lowestOfEachDay(Collection<PastQuestion> questions);

    /** What these visits saw, oldest first; those that saw neither terms nor a stock are left out. */
    List<Observed> observations(Collection<Long> visits);
}
