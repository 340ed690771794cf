package dev.dealwire.pipeline;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.TrackedListing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A run's visits to one merchant whose offers come without pages.
 *
 * @param listings of the visits; what they are known by in the supply
 * @param dueAt when the listings should be visited again
 * @param deadline when it is past, no more is asked for
 */
record SupplyVisits(
        RunToken token,
        MerchantProfile merchant,
        Collection<TrackedListing> listings,
        List<PlannedVisit> visits,
        Instant dueAt,
        Instant deadline) {

    List<VisitResult> each(Function<PlannedVisit, VisitResult> result) {
        return visits.stream().map(result).toList();
    }
}
