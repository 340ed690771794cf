package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.Validators;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a run has still to make.
 *
 * @param politenessKey whose pace it keeps
 * @param known the listing's latest terms; null if it was never seen
 */
public record PlannedVisit(
        long visit,
        ListingId listing,
        URI url,
        String politenessKey,
        Validators validators,
        @Nullable OfferTerms known) {}
