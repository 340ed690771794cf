package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that a run has still to make.
 *
 * @param politenessKey whose pace it keeps
 * @param url where the listing lives, which is not where its definition says if it moved
 * @param known the listing's latest terms; null if it was never seen
 * @param title the page's title when it was last seen; null if it had none or was never seen
 * @param lastSeenAt when the terms were last seen; null if they never were
 */
public record PlannedVisit(
        long visit,
        ListingId listing,
        URI url,
        String politenessKey,
        Recognition recognition,
        @Nullable OfferTerms known,
        @Nullable String title,
        @Nullable Instant lastSeenAt,
        ChangeRate rate) {}
