package dev.dealwire.pipeline;

import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.feed.FeedFindings;
import dev.dealwire.feed.FeedMatch;
import dev.dealwire.feed.FeedMatches;
import dev.dealwire.feed.FeedReceipt;
import dev.dealwire.feed.FeedReception;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource.Feed;
import dev.dealwire.job.TrackedListing;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all visits to a merchant at once, by one reading of its feed. Thread-safe. */
final class FeedVisitor {

    private static final Logger log = LoggerFactory.getLogger(FeedVisitor.class);

    private final FeedReception reception;
    private final FeedDeliveries deliveries;
    private final FeedFindings findings;
    private final Clock clock;

    FeedVisitor(FeedReception reception, FeedDeliveries deliveries, FeedFindings findings, Clock clock) {
        this.reception = reception;
        this.deliveries = deliveries;
        this.findings = findings;
        this.clock = clock;
    }

    /** @param listings of the visits; what they are known by in the feed */
    List<VisitResult> visit(
            RunToken token,
            MerchantProfile merchant,
            Feed feed,
            Collection<TrackedListing> listings,
            List<PlannedVisit> visits,
            Instant dueAt) {
        try {
            FeedMatches matches = new FeedMatches(listings);
            String spool = token.job() + "-" + merchant.id() + ".feed";
            return switch (reception.receive(merchant, feed, spool, matches)) {
                case FeedReceipt.Accepted(FeedDelivery delivery) -> {
                    deliveries.record(token, delivery);
                    yield visits.stream()
                            .map(visit -> found(visit, matches, delivery, dueAt))
                            .toList();
                }
                case FeedReceipt.Refused(FeedDelivery delivery) -> {
                    deliveries.record(token, delivery);
                    yield all(visits, dueAt, VisitOutcome.FAILED, delivery.reason(), delivery.detail());
                }
                case FeedReceipt.NotReceived(FetchOutcome outcome) -> {
                    SupplyEnding ending = SupplyEnding.of(outcome, dueAt, clock.instant());
                    deliveries.record(token, missed(merchant, feed, ending));
                    yield all(visits, ending.dueAt(), ending.outcome(), ending.reason(), ending.detail());
                }
            };
        } catch (FetchInterruptedException stopped) {
            throw stopped;
        } catch (RuntimeException bug) {
            log.error("the feed of {} ended in an error of ours", merchant.id(), bug);
            return all(visits, dueAt, VisitOutcome.FAILED, "internal_error", bug.toString());
        }
    }

    private VisitResult found(PlannedVisit visit, FeedMatches matches, FeedDelivery delivery, Instant dueAt) {
        FeedMatch match = matches.of(visit.listing());
        Instant now = delivery.receivedAt();
        ArchiveReference archived = delivery.archived();
        ArchiveReference place = archived != null && match instanceof FeedMatch.Found found
                ? archived.atLine(found.item().line())
                : archived;
        return new VisitResult(visit, now, findings.of(match, visit.known(), now), null, null, place, dueAt);
    }

    private List<VisitResult> all(
            List<PlannedVisit> visits,
            Instant dueAt,
            VisitOutcome outcome,
            @Nullable String reason,
            @Nullable String detail) {
        Instant now = clock.instant();
        VisitFinding nothing = new VisitFinding.Nothing(outcome, String.valueOf(reason), detail);
        return visits.stream()
                .map(visit -> new VisitResult(visit, now, nothing, null, null, null, dueAt))
                .toList();
    }

    private FeedDelivery missed(MerchantProfile merchant, Feed feed, SupplyEnding ending) {
        return new FeedDelivery(
                merchant.id(),
                feed.location(),
                clock.instant(),
                ending.reason(),
                ending.detail(),
                0,
                0,
                0,
                List.of(),
                Validators.NONE,
                null);
    }
}
