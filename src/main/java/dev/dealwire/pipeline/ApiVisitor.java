package dev.dealwire.pipeline;

import dev.dealwire.feed.ApiAnswer;
import dev.dealwire.feed.ApiReceipt;
import dev.dealwire.feed.ApiReception;
import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.feed.FeedFindings;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.TrackedListing;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all visits to a merchant by asking its API. Thread-safe. */
final class ApiVisitor {

    private static final Logger log = LoggerFactory.getLogger(ApiVisitor.class);

    private final ApiReception reception;
    private final FeedDeliveries deliveries;
    private final FeedFindings findings;
    private final Clock clock;

    ApiVisitor(ApiReception reception, FeedDeliveries deliveries, FeedFindings findings, Clock clock) {
        this.reception = reception;
        this.deliveries = deliveries;
        this.findings = findings;
        this.clock = clock;
    }

    /** @param listings of the visits; what they are known by in the API */
    List<VisitResult> visit(
            RunToken token,
            MerchantProfile merchant,
            Api api,
            Collection<TrackedListing> listings,
            List<PlannedVisit> visits,
            Instant dueAt,
            Instant deadline) {
        try {
            ApiReceipt receipt = reception.receive(merchant, api, listings, deadline);
            deliveries.record(token, receipt.delivery());
            return visits.stream()
                    .map(visit -> result(visit, receipt.of(visit.listing()), dueAt))
                    .toList();
        } catch (FetchInterruptedException stopped) {
            throw stopped;
        } catch (RuntimeException bug) {
            log.error("the API of {} ended in an error of ours", merchant.id(), bug);
            return visits.stream()
                    .map(visit -> nothing(visit, dueAt, VisitOutcome.FAILED, "internal_error", bug.toString()))
                    .toList();
        }
    }

    private VisitResult result(PlannedVisit visit, ApiAnswer answer, Instant dueAt) {
        return switch (answer) {
            case ApiAnswer.Answered answered -> found(visit, answered, dueAt);
            case ApiAnswer.NotReceived(var outcome) -> {
                SupplyEnding ending = SupplyEnding.of(outcome, dueAt, clock.instant());
                yield nothing(visit, ending.dueAt(), ending.outcome(), ending.reason(), ending.detail());
            }
            case ApiAnswer.Refused(var reason, String detail) ->
                nothing(visit, dueAt, VisitOutcome.FAILED, reason.word(), detail);
            case ApiAnswer.Unnumbered() -> nothing(visit, dueAt, VisitOutcome.UNPARSEABLE, answer.word(), null);
            case ApiAnswer.NotReached() -> nothing(visit, clock.instant(), VisitOutcome.POSTPONED, answer.word(), null);
        };
    }

    private VisitResult found(PlannedVisit visit, ApiAnswer.Answered answered, Instant dueAt) {
        Instant now = clock.instant();
        ArchiveReference archived = answered.archived();
        VisitFinding finding = findings.of(answered.match(), visit.known(), now);
        return new VisitResult(visit, now, finding, null, null, archived, dueAt);
    }

    private VisitResult nothing(
            PlannedVisit visit, Instant dueAt, VisitOutcome outcome, @Nullable String reason, @Nullable String detail) {
        VisitFinding finding = new VisitFinding.Nothing(outcome, String.valueOf(reason), detail);
        return new VisitResult(visit, clock.instant(), finding, null, null, null, dueAt);
    }
}
