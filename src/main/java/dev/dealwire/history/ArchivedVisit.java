package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.ArchiveReference;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit whose bytes may still be there, and what was read in them.
 *
 * @param terms what its observation stands for; null if it made none
 */
public record ArchivedVisit(
        long visit,
        ListingId listing,
        URI url,
        Instant visitedAt,
        VisitOutcome outcome,
        @Nullable String reason,
        @Nullable OfferTerms terms,
        ArchiveReference archived) {}
