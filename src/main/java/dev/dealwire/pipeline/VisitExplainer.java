package dev.dealwire.pipeline;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.CanonicalUrl;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.PageWalk;
import dev.dealwire.fetch.PolitenessKey;
import dev.dealwire.fetch.Validators;
import dev.dealwire.fetch.WalkStep;
import dev.dealwire.fetch.WalkStep.Stage;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.Rendering;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Visits one address as a run would, in full, and tells each step. Nothing that it finds is written; only the request counts
 * towards the merchant's budget, and robots.txt is remembered.
 */
@Component
public class VisitExplainer {

    private final Definitions definitions;
    private final PageWalk walk;
    private final PageVisitor visitor;
    private final PriceHistory history;
    private final Clock clock;

    VisitExplainer(Definitions definitions, PageWalk walk, PageVisitor visitor, PriceHistory history, Clock clock) {
        this.definitions = definitions;
        this.walk = walk;
        this.visitor = visitor;
        this.history = history;
        this.clock = clock;
    }

    public VisitExplanation explain(URI url) {
        List<WalkStep> steps = new ArrayList<>();
        Optional<Tracked> tracked = tracked(url);
        MerchantProfile merchant = merchant(url, tracked, steps);
        ListingPrice known = tracked.map(of -> of.listing().id())
                .map(listing -> history.current(Set.of(listing)).get(listing))
                .orElse(null);
        steps.add(new WalkStep(Stage.HISTORY, known(known)));
        PageWalk.Walk walked = walk.walk(url, Validators.NONE);
        steps.addAll(walked.steps());
        if (merchant.render() == Rendering.BROWSER) {
            steps.add(new WalkStep(
                    Stage.EXTRACTION, "a run would have a browser write the page out; here it is read as it came"));
        }
        steps.add(new WalkStep(
                Stage.ARCHIVE,
                merchant.manners().keepPages()
                        ? "a run would keep the page's bytes"
                        : "this merchant's pages are not kept"));
        VisitResult result =
                visitor.judge(visit(url, tracked, merchant, known), merchant, clock.instant(), walked.outcome());
        return ended(url, steps, walked.outcome(), result);
    }

    private static VisitExplanation ended(URI url, List<WalkStep> steps, FetchOutcome fetched, VisitResult result) {
        if (fetched instanceof FetchOutcome.Fetched page) {
            steps.add(new WalkStep(Stage.EXTRACTION, read(page, result.finding())));
        }
        VisitOutcome outcome = outcome(result);
        String reason = reason(result.finding());
        if (result.finding() instanceof VisitFinding.Held held) {
            steps.add(new WalkStep(
                    Stage.PLAUSIBILITY, "held for an editor: " + held.reason().word()));
        } else if (result.finding() instanceof VisitFinding.Seen) {
            steps.add(new WalkStep(Stage.PLAUSIBILITY, "believed"));
        }
        steps.add(
                new WalkStep(Stage.OUTCOME, outcome.word() + (reason == null ? "" : ": " + reason) + advice(outcome)));
        return new VisitExplanation(url, List.copyOf(steps), outcome, reason);
    }

    private static String read(FetchOutcome.Fetched page, VisitFinding finding) {
        String where =
                page.trail().moved() ? "at " + page.url() + (page.trail().permanent() ? " (for good): " : ": ") : "";
        return where
                + switch (finding) {
                    case VisitFinding.Seen seen ->
                        Objects.requireNonNullElse(seen.title(), "no title") + ", "
                                + seen.terms().currentPrice() + ", "
                                + Word.of(seen.terms().confidence());
                    case VisitFinding.Held held -> held.terms().currentPrice().toString();
                    case VisitFinding.NotModified() -> "nothing to read";
                    case VisitFinding.Nothing nothing ->
                        "no terms: " + nothing.reason() + (nothing.detail() == null ? "" : ", " + nothing.detail());
                };
    }

    private static VisitOutcome outcome(VisitResult result) {
        return switch (result.finding()) {
            case VisitFinding.Seen seen ->
                seen.terms().equals(result.visit().known()) ? VisitOutcome.UNCHANGED : VisitOutcome.PRICED;
            case VisitFinding.NotModified() -> VisitOutcome.NOT_MODIFIED;
            case VisitFinding.Held _ -> VisitOutcome.IMPLAUSIBLE;
            case VisitFinding.Nothing nothing -> nothing.outcome();
        };
    }

    private static @Nullable String reason(VisitFinding finding) {
        return switch (finding) {
            case VisitFinding.Seen _, VisitFinding.NotModified() -> null;
            case VisitFinding.Held held -> held.reason().word();
            case VisitFinding.Nothing(
                    VisitOutcome _,
                    String reason,
                    @Nullable String detail,
                    @Nullable Availability _) -> detail == null ? reason : reason + ", " + detail;
        };
    }

    private static String advice(VisitOutcome outcome) {
        boolean unwanted = outcome == VisitOutcome.BLOCKED || outcome == VisitOutcome.DISALLOWED;
        return unwanted ? "; nothing is evaded: ask the merchant for a feed or an interface" : "";
    }

    private MerchantProfile merchant(URI url, Optional<Tracked> tracked, List<WalkStep> steps) {
        Optional<MerchantProfile> merchant = tracked.map(
                        of -> definitions.merchant(of.listing().id().merchant()))
                .or(() -> definitions.merchants().values().stream()
                        .filter(profile -> profile.hasHost(url.getHost().toLowerCase(Locale.ROOT)))
                        .findFirst());
        steps.add(new WalkStep(
                Stage.DEFINITION,
                tracked.map(of -> "listing " + of.listing().id() + " of job "
                                + of.job().id() + ", visited every " + of.job().revisit() + " on average")
                        .orElse("no job tracks this address")));
        steps.add(new WalkStep(
                Stage.DEFINITION,
                merchant.map(profile -> "merchant " + profile.id() + " (" + profile.name() + ")" + supply(profile))
                        .orElse("no merchant profile has the host " + url.getHost() + "; the usual manners apply")));
        return merchant.orElseGet(() -> unknownMerchant(url));
    }

    private static String supply(MerchantProfile merchant) {
        return switch (merchant.offers()) {
            case OfferSource.Page() -> "";
            case OfferSource.Feed _ -> "; a run reads its feed and never asks for its pages";
            case OfferSource.Api _ -> "; a run asks its API and never for its pages";
        };
    }

    private static MerchantProfile unknownMerchant(URI url) {
        return new MerchantProfile(
                new MerchantId("unknown"),
                "unknown",
                List.of(url.getHost()),
                null,
                null,
                Manners.DEFAULT,
                ExtractionHints.NONE,
                new AffiliateProgramme.None(),
                DisplayPolicy.CLOSED);
    }

    private static String known(@Nullable ListingPrice known) {
        return known == null
                ? "never seen"
                : "last seen at " + known.lastSeenAt() + " at " + known.terms().currentPrice() + ", so since "
                        + known.since() + " (visit " + known.visit() + ")";
    }

    private PlannedVisit visit(
            URI url, Optional<Tracked> tracked, MerchantProfile merchant, @Nullable ListingPrice known) {
        return new PlannedVisit(
                0,
                tracked.map(of -> of.listing().id()).orElseGet(() -> new ListingId(merchant.id(), "untracked")),
                url,
                PolitenessKey.of(url, merchant.manners()).value(),
                new Recognition(Validators.NONE, null),
                known == null ? null : known.terms(),
                known == null ? null : known.title(),
                known == null ? null : known.lastSeenAt(),
                ChangeRate.UNKNOWN);
    }

    private Optional<Tracked> tracked(URI url) {
        URI canonical = CanonicalUrl.of(url);
        return definitions.jobs().values().stream()
                .flatMap(job -> job.listings().stream()
                        .filter(listing -> CanonicalUrl.of(listing.url()).equals(canonical))
                        .map(listing -> new Tracked(job, listing)))
                .findFirst();
    }

    private record Tracked(JobDefinition job, TrackedListing listing) {}
}
