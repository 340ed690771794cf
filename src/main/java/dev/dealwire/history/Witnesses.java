package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** The single observations behind a statement, by the numbers of their visits; one a day is enough to witness a day. */
public interface Witnesses {

    /** The first observation of each day of the window on which the listing was offered at this price or a higher one. */
    List<Long> offeredAtOrAbove(ListingId listing, Money price, Window window);

    /** The cheapest observation of each day of the window. */
    List<Long> lowestOfEachDay(ListingId listing, Currency currency, Window window);

    /** What these visits saw, oldest first; those that saw neither terms nor a stock are left out. */
    List<Observed> observations(Collection<Long> visits);
}
