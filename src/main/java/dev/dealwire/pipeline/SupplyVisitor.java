package dev.dealwire.pipeline;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.feed.ApiAnswer;
import dev.dealwire.feed.ApiReceipt;
import dev.dealwire.feed.ApiReception;
import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.feed.FeedFindings;
import dev.dealwire.feed.FeedMatch;
import dev.dealwire.feed.FeedMatches;
import dev.dealwire.feed.FeedReceipt;
import dev.dealwire.feed.FeedReception;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.OfferSource.Feed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all visits to a merchant at once, by one reading of its feed or by asking its API. Thread-safe. */
final class SupplyVisitor {

    private static final Logger log = LoggerFactory.getLogger(SupplyVisitor.class);

    private final FeedReception feeds;
    private final ApiReception apis;
    private final FeedDeliveries deliveries;
    private final FeedFindings feedFindings;
    private final FeedFindings apiFindings;
    private final Clock clock;

    SupplyVisitor(
            FeedReception feeds,
            ApiReception apis,
            FeedDeliveries deliveries,
            PlausibilityPolicy plausibility,
            Clock clock) {
        this.feeds = feeds;
        this.apis = apis;
        this.deliveries = deliveries;
        this.feedFindings = new FeedFindings(plausibility, ObservationSource.FEED);
        this.apiFindings = new FeedFindings(plausibility, ObservationSource.API);
        this.clock = clock;
    }

    List<VisitResult> visit(Feed feed, SupplyVisits of) {
        return orFailed(of, () -> read(feed, of));
    }

    List<VisitResult> visit(Api api, SupplyVisits of) {
        return orFailed(of, () -> ask(api, of));
    }

    private List<VisitResult> read(Feed feed, SupplyVisits of) {
        FeedMatches matches = new FeedMatches(of.listings());
        String spool = of.token().job() + "-" + of.merchant().id() + ".feed";
        return switch (feeds.receive(of.merchant(), feed, spool, matches)) {
            case FeedReceipt.Accepted(FeedDelivery delivery) -> {
                deliveries.record(of.token(), delivery);
                yield of.each((visit, dueAt) -> found(visit, matches.of(visit.listing()), delivery, dueAt));
            }
            case FeedReceipt.Refused(FeedDelivery delivery) -> {
                deliveries.record(of.token(), delivery);
                yield all(of, SupplyEnding.failed(Objects.requireNonNull(delivery.reason()), delivery.detail()));
            }
            case FeedReceipt.NotReceived(var outcome) -> {
                SupplyEnding ending = SupplyEnding.of(outcome, clock.instant());
                deliveries.record(of.token(), missed(of, feed, ending));
                yield all(of, ending);
            }
        };
    }

    private List<VisitResult> ask(Api api, SupplyVisits of) {
        ApiReceipt receipt = apis.receive(of.merchant(), api, of.listings(), of.deadline());
        deliveries.record(of.token(), receipt.delivery());
        return of.each((visit, dueAt) -> result(visit, receipt.of(visit.listing()), dueAt));
    }

    private VisitResult result(PlannedVisit visit, ApiAnswer answer, Instant dueAt) {
        return switch (answer) {
            case ApiAnswer.Answered answered -> answered(visit, answered, dueAt);
            case ApiAnswer.NotReceived(var outcome) -> ended(visit, SupplyEnding.of(outcome, clock.instant()), dueAt);
            case ApiAnswer.Refused(var reason, String detail) ->
                ended(visit, SupplyEnding.failed(reason.word(), detail), dueAt);
            case ApiAnswer.Unnumbered() ->
                ended(visit, SupplyEnding.unparseable(Objects.requireNonNull(answer.word())), dueAt);
            case ApiAnswer.NotReached() ->
                ended(visit, SupplyEnding.postponed(Objects.requireNonNull(answer.word()), null), dueAt);
        };
    }

    private VisitResult answered(PlannedVisit visit, ApiAnswer.Answered answer, Instant dueAt) {
        Instant now = clock.instant();
        VisitFinding finding = apiFindings.of(answer.match(), visit.known(), now);
        return new VisitResult(visit, now, finding, null, null, answer.archived(), dueAt);
    }

    private VisitResult ended(PlannedVisit visit, SupplyEnding ending, Instant dueAt) {
        return ending.of(visit, clock.instant(), dueAt);
    }

    private FeedDelivery missed(SupplyVisits of, Feed feed, SupplyEnding ending) {
        return new FeedDelivery(
                of.merchant().id(),
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

    private VisitResult found(PlannedVisit visit, FeedMatch match, FeedDelivery delivery, Instant dueAt) {
        Instant now = delivery.receivedAt();
        ArchiveReference archived = delivery.archived();
        ArchiveReference place = archived != null && match instanceof FeedMatch.Found found
                ? archived.atLine(found.item().line())
                : archived;
        return new VisitResult(visit, now, feedFindings.of(match, visit.known(), now), null, null, place, dueAt);
    }

    private List<VisitResult> orFailed(SupplyVisits of, Supplier<List<VisitResult>> visits) {
        try {
            return visits.get();
        } catch (FetchInterruptedException | LeaseLostException stopped) {
            throw stopped;
        } catch (RuntimeException bug) {
            log.error(
                    "the offers of {} ended in an error of ours", of.merchant().id(), bug);
            return all(of, SupplyEnding.failed(VisitFinding.INTERNAL_ERROR, bug.toString()));
        }
    }

    private List<VisitResult> all(SupplyVisits of, SupplyEnding ending) {
        return of.each((visit, dueAt) -> ended(visit, ending, dueAt));
    }
}
