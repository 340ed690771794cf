package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.util.List;

/**
 * One product and where it is sold.
 *
 * @param listings in the order of their names
 * @param pairs what is known of each two of them, and of those that were held against them and stayed apart
 */
public record MatchedProduct(long number, List<ListedProduct> listings, List<Pair> pairs) {

    public MatchedProduct {
        listings = List.copyOf(listings);
        pairs = List.copyOf(pairs);
    }

    /**
     * @param finding {@code same}, {@code different}, {@code unsure}, {@code joined} or {@code split}, the last two an editor's
     * @param evidence what the finding rests on, in words
     */
    public record Pair(ListingId one, ListingId other, String finding, List<String> evidence) {

        public Pair {
            evidence = List.copyOf(evidence);
        }
    }
}
