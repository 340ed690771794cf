package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.PolitenessKey;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RevisitPolicy;
import dev.dealwire.history.RevisitPolicy.Page;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a job's listings are due again. Each politeness key gets as many requests as if all its listings were visited at the
 * job's interval, and no more than its daily budget; which listing gets how many of them is the policy's choice, within the
 * bounds of the job and the age up to which the merchant lets its prices be shown. Where one reading serves all of a merchant's
 * listings there is nothing to share out: they are due together.
 */
final class RevisitPlan {

    /** A listing that no slot shows is still worth a history. */
    private static final double UNSHOWN = 0.25;

    /** The rest of a day's budget is for robots.txt, redirects and other jobs. */
    private static final double SHARE_OF_BUDGET = 0.9;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final Map<String, RevisitPolicy> policies;
    private final Duration usual;
    private final Map<ListingId, Double> readers;
    private final Instant from;
    private final @Nullable Instant eventBegins;

    private RevisitPlan(
            Map<String, RevisitPolicy> policies,
            Duration usual,
            Map<ListingId, Double> readers,
            Instant from,
            @Nullable Instant eventBegins) {
        this.policies = policies;
        this.usual = usual;
        this.readers = readers;
        this.from = from;
        this.eventBegins = eventBegins;
    }

    /** @param scheduledAt the run's instant, from which intervals are counted, so that runs do not drift away from it */
    static RevisitPlan of(
            Definitions definitions, JobDefinition job, Map<ListingId, ChangeRate> rates, Instant scheduledAt) {
        Map<ListingId, Double> readers = readers(job);
        Map<String, List<TrackedListing>> byKey =
                job.listings().stream().collect(Collectors.groupingBy(listing -> politenessKey(definitions, listing)));
        Map<String, RevisitPolicy> policies = new HashMap<>();
        byKey.forEach((key, listings) -> {
            MerchantProfile merchant =
                    definitions.merchant(listings.getFirst().id().merchant());
            List<Page> pages = listings.stream()
                    .map(listing -> page(listing.id(), readers, rates))
                    .toList();
            policies.put(key, policy(job, merchant, pages, scheduledAt));
        });
        return new RevisitPlan(policies, job.revisitAt(scheduledAt), readers, scheduledAt, nextEvent(job, scheduledAt));
    }

    /** The same sharing out of requests, for another run of the job within the same bounds. */
    RevisitPlan at(JobDefinition job, Instant scheduledAt) {
        return new RevisitPlan(policies, job.revisitAt(scheduledAt), readers, scheduledAt, nextEvent(job, scheduledAt));
    }

    static String politenessKey(Definitions definitions, TrackedListing listing) {
        MerchantProfile merchant = definitions.merchant(listing.id().merchant());
        return switch (merchant.offers()) {
            case OfferSource.Page() ->
                PolitenessKey.of(listing.url(), merchant.manners()).value();
            // one reading serves all listings, so they lie in one bucket
            case OfferSource.Feed _ -> "feed/" + merchant.id();
            case OfferSource.Api _ -> "api/" + merchant.id();
        };
    }

    /**
     * An event that begins before the listing would be due makes it due at its beginning. A run that was cut off may still hold
     * visits under a key whose listings have left the job since; they are due when any listing would be.
     */
    Instant dueAt(PlannedVisit visit) {
        return dueAt(visit, visit.rate());
    }

    private Instant dueAt(PlannedVisit visit, ChangeRate rate) {
        RevisitPolicy policy = policies.get(visit.politenessKey());
        Page page = new Page(readers.getOrDefault(visit.listing(), UNSHOWN), rate.perDay());
        Instant due = from.plus(policy == null ? usual : policy.interval(page));
        return eventBegins != null && due.isAfter(eventBegins) ? eventBegins : due;
    }

    /** The same result, with what it teaches: only terms that were seen twice tell how often they change. */
    VisitResult learn(VisitResult result) {
        PlannedVisit visit = result.visit();
        if (visit.lastSeenAt() == null) {
            return result;
        }
        Duration since = Duration.between(visit.lastSeenAt(), result.visitedAt());
        return switch (result.finding()) {
            case VisitFinding.Seen seen ->
                learned(result, visit.rate().after(since, !seen.terms().equals(visit.known())));
            case VisitFinding.NotModified() -> learned(result, visit.rate().after(since, false));
            case VisitFinding.Held _, VisitFinding.Nothing _ -> result;
        };
    }

    private VisitResult learned(VisitResult result, ChangeRate rate) {
        return result.withRate(rate, dueAt(result.visit(), rate));
    }

    private static RevisitPolicy policy(
            JobDefinition job, MerchantProfile merchant, List<Page> pages, Instant scheduledAt) {
        RevisitBounds bounds = job.boundsAt(scheduledAt);
        Duration age = merchant.display().greatestAge();
        if (merchant.offers().isReadWhole()) {
            return RevisitPolicy.alike(shorter(job.revisitAt(scheduledAt), age));
        }
        Duration longest = shorter(bounds.longest(), age);
        Duration shortest = shorter(bounds.shortest(), longest);
        double wanted = pages.size() * MILLIS_A_DAY / job.revisitAt(scheduledAt).toMillis();
        double allowed = SHARE_OF_BUDGET * merchant.manners().dailyBudget();
        return RevisitPolicy.of(pages, Math.min(wanted, allowed), shortest, longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Page page(ListingId listing, Map<ListingId, Double> readers, Map<ListingId, ChangeRate> rates) {
        return new Page(
                readers.getOrDefault(listing, UNSHOWN),
                rates.getOrDefault(listing, ChangeRate.UNKNOWN).perDay());
    }

    /** Each slot is read alike; a round-up shows only the best few of its picks. */
    private static Map<ListingId, Double> readers(JobDefinition job) {
        Map<ListingId, Double> readers = new HashMap<>();
        for (SlotDefinition slot : job.slots()) {
            double share = switch (slot) {
                case SlotDefinition.Single _, SlotDefinition.BestPrice _ -> 1;
                case SlotDefinition.RoundUp roundUp ->
                    Math.min(1, (double) roundUp.most() / roundUp.picks().size());
            };
            slot.picks().forEach(pick -> readers.merge(pick, share, Double::sum));
        }
        return readers;
    }

    private static @Nullable Instant nextEvent(JobDefinition job, Instant now) {
        JobEvent event = job.event();
        if (event == null || !event.beginsAt(job.schedule().zone()).isAfter(now)) {
            return null;
        }
        return event.beginsAt(job.schedule().zone());
    }
}
