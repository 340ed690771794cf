package dev.dealwire.pipeline;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.StatedProduct;
import dev.dealwire.catalog.Word;
import dev.dealwire.extract.Page;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.Implausibility;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.history.PlausibilityPolicy.Reading;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.RedirectPolicy;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.price.OfferFacts;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.ReadingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one visit: fetch, read, doubt. Thread-safe; pages are read by as many threads at once as there are processors. */
final class PageVisitor {

    private static final Logger log = LoggerFactory.getLogger(PageVisitor.class);

    private final PageFetcher fetcher;
    private final OfferReader reader;
    private final ReaderVersion readers;
    private final RedirectPolicy redirects = new RedirectPolicy();
    private final PlausibilityPolicy plausibility;
    private final Clock clock;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    PageVisitor(
            PageFetcher fetcher,
            OfferReader reader,
            ReaderVersion readers,
            PlausibilityPolicy plausibility,
            Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.readers = readers;
        this.plausibility = plausibility;
        this.clock = clock;
    }

    /** @throws FetchInterruptedException if the run is stopped; the visit stays to be made */
    VisitResult visit(PlannedVisit visit, MerchantProfile merchant, RevisitPlan plan) {
        Instant dueAt = plan.dueAt(visit);
        try {
            Validators validators = visit.recognition().validatorsFor(readers.of(merchant));
            return plan.learn(judge(visit, merchant, dueAt, fetcher.fetch(visit.url(), validators)));
        } catch (FetchInterruptedException stopped) {
            throw stopped;
        } catch (RuntimeException | StackOverflowError bug) {
            log.error("visit {} of {} ended in an error of ours", visit.visit(), visit.listing(), bug);
            return nothing(visit, dueAt, VisitOutcome.FAILED, VisitFinding.INTERNAL_ERROR, bug.toString(), null);
        }
    }

    /** What today's rules find in a page that came earlier. */
    VisitFinding reread(PlannedVisit visit, MerchantProfile merchant, FetchOutcome.Fetched page) {
        return read(visit, merchant, Instant.MAX, page).finding();
    }

    /** The visit is not made in this run, since its time is over. */
    VisitResult notReached(PlannedVisit visit) {
        return postponed(visit, clock.instant(), "deadline", null);
    }

    /** The visit is not made in this run, since the merchant's other pages could not be believed. */
    VisitResult paused(PlannedVisit visit) {
        return postponed(visit, clock.instant(), "merchant_paused", null);
    }

    /** What a fetch comes to, without what is learned from it. */
    VisitResult judge(PlannedVisit visit, MerchantProfile merchant, Instant dueAt, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched page ->
                redirects
                        .refusalOf(page.trail(), merchant)
                        .map(refusal -> lost(visit, dueAt, page, refusal))
                        .orElseGet(() -> read(visit, merchant, dueAt, page));
            case FetchOutcome.NotModified() ->
                new VisitResult(visit, clock.instant(), new VisitFinding.NotModified(), null, null, null, dueAt);
            case FetchOutcome.Gone(int status) ->
                nothing(visit, dueAt, VisitOutcome.GONE, "http_" + status, null, null);
            case FetchOutcome.Blocked(int status) ->
                nothing(visit, dueAt, VisitOutcome.BLOCKED, "http_" + status, null, null);
            case FetchOutcome.Disallowed(FetchOutcome.Reason reason) ->
                nothing(visit, dueAt, VisitOutcome.DISALLOWED, Word.of(reason), null, null);
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String _, @Nullable Duration retryAfter)
            when reason.isPostponing() -> postponed(visit, dueAt, Word.of(reason), retryAfter);
            case FetchOutcome.Failed(FetchOutcome.Reason reason, String detail, @Nullable Duration retryAfter) ->
                nothing(visit, later(dueAt, retryAfter), VisitOutcome.FAILED, Word.of(reason), detail, null);
        };
    }

    private VisitResult read(PlannedVisit visit, MerchantProfile merchant, Instant dueAt, FetchOutcome.Fetched page) {
        OfferReading reading = readOneOfFew(visit, merchant, page);
        return switch (reading) {
            case OfferReading.Priced priced ->
                redirects
                        .refusalOf(page.trail(), priced.facts().title(), visit.title())
                        .map(refusal -> lost(visit, dueAt, page, refusal))
                        .orElseGet(() -> priced(visit, merchant, dueAt, page, priced));
            case OfferReading.Unpriced unpriced -> withoutTerms(visit, dueAt, unpriced(unpriced), page.archived());
        };
    }

    private VisitResult priced(
            PlannedVisit visit,
            MerchantProfile merchant,
            Instant dueAt,
            FetchOutcome.Fetched page,
            OfferReading.Priced priced) {
        VisitFinding finding = doubt(priced, visit, merchant);
        // a 304 would call the last good terms seen, though the page shows those that are held
        Validators validators = finding instanceof VisitFinding.Held ? Validators.NONE : page.validators();
        return new VisitResult(
                visit,
                clock.instant(),
                finding,
                new Recognition(validators, readers.of(merchant)),
                page.trail().movedPermanently() ? page.url() : null,
                page.archived(),
                dueAt);
    }

    private VisitResult postponed(PlannedVisit visit, Instant dueAt, String reason, @Nullable Duration retryAfter) {
        String until = retryAfter == null
                ? null
                : clock.instant()
                        .plus(retryAfter)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
        return nothing(visit, dueAt, VisitOutcome.POSTPONED, reason, until, null);
    }

    private VisitResult lost(
            PlannedVisit visit, Instant dueAt, FetchOutcome.Fetched page, RedirectPolicy.Refusal refusal) {
        return nothing(
                visit, dueAt, VisitOutcome.SOFT_404, refusal.word(), page.url().toString(), page.archived());
    }

    private OfferReading readOneOfFew(PlannedVisit visit, MerchantProfile merchant, FetchOutcome.Fetched page) {
        processors.acquireUninterruptibly();
        try {
            return reader.read(
                    new Page(page.body(), page.contentType(), page.url()),
                    new ReadingContext(merchant.currency(), merchant.locale(), merchant.hints()));
        } finally {
            processors.release();
        }
    }

    private VisitFinding doubt(OfferReading.Priced priced, PlannedVisit visit, MerchantProfile merchant) {
        OfferTerms terms = new OfferTerms(
                priced.currentPrice(),
                priced.referencePrice(),
                priced.facts().availability(),
                priced.confidence(),
                ObservationSource.PAGE);
        String title = priced.facts().title();
        Reading reading = new Reading(terms, title, priced.trace().crossedOutBelow(priced.currentPrice()));
        Optional<Implausibility> doubt =
                plausibility.doubt(merchant.plausibility(), reading, visit.known(), visit.title());
        return doubt.isPresent()
                ? new VisitFinding.Held(terms, title, doubt.get())
                : new VisitFinding.Seen(terms, title, product(priced.facts()));
    }

    private static VisitFinding.Nothing unpriced(OfferReading.Unpriced unpriced) {
        VisitOutcome outcome = outcome(unpriced.reason());
        boolean soldOut = outcome == VisitOutcome.SOLD_OUT_WITHOUT_PRICE;
        return new VisitFinding.Nothing(
                outcome,
                Word.of(unpriced.reason()),
                unpriced.trace().reason(),
                soldOut ? unpriced.facts().availability() : null);
    }

    private static StatedProduct product(OfferFacts facts) {
        return new StatedProduct(facts.brand(), facts.identifiers(), facts.condition());
    }

    private static VisitOutcome outcome(OfferReading.Reason reason) {
        return switch (reason) {
            case BLOCKED_PAGE -> VisitOutcome.BLOCKED;
            case SOFT_404 -> VisitOutcome.SOFT_404;
            case SOLD_OUT_WITHOUT_PRICE -> VisitOutcome.SOLD_OUT_WITHOUT_PRICE;
            case NOT_A_PRODUCT_PAGE,
                    NO_PRICE_FOUND,
                    ONLY_A_RANGE,
                    AMBIGUOUS_PRICE_TEXT,
                    UNKNOWN_CURRENCY,
                    CONTRADICTING_PRICES,
                    UNREADABLE_PAGE -> VisitOutcome.UNPARSEABLE;
        };
    }

    private VisitResult nothing(
            PlannedVisit visit,
            Instant dueAt,
            VisitOutcome outcome,
            String reason,
            @Nullable String detail,
            @Nullable ArchiveReference archived) {
        return withoutTerms(visit, dueAt, new VisitFinding.Nothing(outcome, reason, detail), archived);
    }

    /** A page without terms keeps no validators: the next visit wants its bytes, not a 304. */
    private VisitResult withoutTerms(
            PlannedVisit visit, Instant dueAt, VisitFinding.Nothing finding, @Nullable ArchiveReference archived) {
        return new VisitResult(
                visit,
                clock.instant(),
                finding,
                archived == null ? null : new Recognition(Validators.NONE, null),
                null,
                archived,
                dueAt);
    }

    private Instant later(Instant dueAt, @Nullable Duration retryAfter) {
        Instant asked = retryAfter == null ? dueAt : clock.instant().plus(retryAfter);
        return asked.isAfter(dueAt) ? asked : dueAt;
    }
}
