package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision on two listings. The latest on a pair holds, and no job undoes it.
 *
 * @param joined whether they are one product
 * @param reason in the editor's words; null if none was given
 */
public record Ruling(
        ListingId one,
        ListingId other,
        boolean joined,
        String editor,
        @Nullable String reason,
        Instant ruledAt) {

    /** @throws IllegalArgumentException if both are the same listing */
    public Ruling {
        if (one.equals(other)) {
            throw new IllegalArgumentException("found " + one + " twice, wanted two listings");
        }
    }
}
