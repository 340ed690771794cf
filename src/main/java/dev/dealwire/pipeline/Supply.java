package dev.dealwire.pipeline;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.TrackedListing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The visits of one run that are made without a page, all of a merchant's together. */
final class Supply {

    private final Launch launch;
    private final RevisitPlan plan;
    private final Instant deadline;
    private final SupplyVisitor visitor;

    Supply(Launch launch, RevisitPlan plan, Instant deadline, SupplyVisitor visitor) {
        this.launch = launch;
        this.plan = plan;
        this.deadline = deadline;
        this.visitor = visitor;
    }

    boolean covers(PlannedVisit visit) {
        return switch (merchant(visit.listing().merchant()).offers()) {
            case OfferSource.Page() -> false;
            case OfferSource.Feed _, OfferSource.Api _ -> true;
        };
    }

    /** @param visits to one merchant, which the supply covers */
    List<VisitResult> visit(MerchantId id, List<PlannedVisit> visits) {
        MerchantProfile merchant = merchant(id);
        SupplyVisits of = new SupplyVisits(launch.token(), merchant, listings(visits), visits, plan, deadline);
        return switch (merchant.offers()) {
            case OfferSource.Feed feed -> visitor.visit(feed, of);
            case OfferSource.Api api -> visitor.visit(api, of);
            case OfferSource.Page() ->
                throw new IllegalArgumentException("found " + id + ", whose offers stand on pages, wanted a supply");
        };
    }

    private List<TrackedListing> listings(List<PlannedVisit> visits) {
        Map<?, TrackedListing> known =
                launch.job().listings().stream().collect(Collectors.toMap(TrackedListing::id, listing -> listing));
        return visits.stream()
                .map(visit -> known.getOrDefault(
                        visit.listing(),
                        new TrackedListing(visit.listing(), visit.listing().key(), visit.url())))
                .toList();
    }

    private MerchantProfile merchant(MerchantId id) {
        return launch.definitions().merchant(id);
    }
}
