package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watches over all merchants of a bucket. */
final class LayoutWatches {

    private static final Logger log = LoggerFactory.getLogger(LayoutWatches.class);

    private final Map<MerchantId, LayoutWatch> watches;
    private final Set<ListingId> canaries = new HashSet<>();
    private final Set<MerchantId> told = new HashSet<>();

    LayoutWatches(Collection<PlannedVisit> planned, Function<PlannedVisit, MerchantProfile> merchants) {
        Map<MerchantId, MerchantProfile> profiles = new HashMap<>();
        planned.forEach(visit -> profiles.computeIfAbsent(visit.listing().merchant(), _ -> merchants.apply(visit)));
        List<ListingId> listings = planned.stream().map(PlannedVisit::listing).toList();
        this.watches = profiles.values().stream()
                .collect(Collectors.toMap(
                        MerchantProfile::id, profile -> new LayoutWatch(profile.plausibility(), listings)));
        profiles.values()
                .forEach(profile -> canaries.addAll(profile.plausibility().canaries()));
    }

    /** Canaries first, else in planned order. */
    List<PlannedVisit> inOrder(List<PlannedVisit> planned) {
        return planned.stream()
                .sorted(Comparator.comparing(visit -> !canaries.contains(visit.listing())))
                .toList();
    }

    boolean isPaused(PlannedVisit visit) {
        return of(visit).isPaused();
    }

    List<VisitResult> admit(List<VisitResult> results) {
        List<VisitResult> admitted = results.stream()
                .flatMap(result -> of(result.visit()).admit(result).stream())
                .toList();
        watches.forEach((merchant, watch) -> {
            if (watch.isPaused() && told.add(merchant)) {
                log.warn(
                        "run paused for merchant={}: its readings cannot be believed; see dealwire quarantine",
                        merchant);
            }
        });
        return admitted;
    }

    List<VisitResult> drain() {
        return watches.values().stream()
                .flatMap(watch -> watch.drain().stream())
                .toList();
    }

    private LayoutWatch of(PlannedVisit visit) {
        LayoutWatch watch = watches.get(visit.listing().merchant());
        if (watch == null) {
            throw new IllegalArgumentException("found a visit to " + visit.listing() + ", wanted one that was planned");
        }
        return watch;
    }
}
