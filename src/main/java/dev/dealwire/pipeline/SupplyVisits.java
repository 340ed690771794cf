package dev.dealwire.pipeline;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.TrackedListing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A run's visits to one merchant whose offers come without pages.
 *
 * @param listings of the visits; what they are known by in the supply
 * @param deadline when it is past, no more is asked for
 */
record SupplyVisits(
        RunToken token,
        MerchantProfile merchant,
        Collection<TrackedListing> listings,
        List<PlannedVisit> visits,
        RevisitPlan plan,
        Instant deadline) {

    /** @param result of a visit, whose listing is due at the given instant as far as is known before it */
    List<VisitResult> each(BiFunction<PlannedVisit, Instant, VisitResult> result) {
        return visits.stream()
                .map(visit -> plan.learn(result.apply(visit, plan.dueAt(visit))))
                .toList();
    }
}
