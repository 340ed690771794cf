package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import java.util.List;

/**
 * One phrase that a revision prints, and what lets it.
 *
 * @param words as they stand in the headline or the blurb
 * @param rule what has to be the case
 * @param finding what was the case, in figures
 * @param visits the numbers of the observations it rests on, never empty
 */
public record Claim(ListingId listing, ClaimKind kind, String words, String rule, String finding, List<Long> visits) {

    public Claim {
        visits = List.copyOf(visits);
        if (visits.isEmpty()) {
            throw new IllegalArgumentException(
                    "found no observation for '" + words + "' of " + listing + ", wanted at least one");
        }
    }
}
