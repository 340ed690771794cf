package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.util.Set;

/**
 * What is known of two listings.
 *
 * @param score how sure, of 100
 */
public record PairKnowledge(ListingId one, ListingId other, Kind kind, int score) {

    /** Who says what. */
    public enum Kind {
        SAME,
        DIFFERENT,
        JOINED_BY_EDITOR,
        SPLIT_BY_EDITOR;

        boolean keepsApart() {
            return this == DIFFERENT || this == SPLIT_BY_EDITOR;
        }
    }

    boolean runsBetween(Set<ListingId> these, Set<ListingId> those) {
        return (these.contains(one) && those.contains(other)) || (these.contains(other) && those.contains(one));
    }
}
