package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.price.OfferReader;
import dev.dealwire.testing.TestDefinitions;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageVisitorTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final URI PAGE = URI.create("https://www.shop.com/dryer");
    private static final PlannedVisit VISIT = new PlannedVisit(
            1,
            new ListingId(TestDefinitions.MERCHANT, "dryer"),
            PAGE,
            "shop.com",
            new Recognition(Validators.NONE, null),
            null,
            null,
            null,
            ChangeRate.UNKNOWN);

    private static final Definitions DEFINITIONS =
            new TestDefinitions().listing("dryer", "Test dryer", PAGE).build();
    private static final RevisitPlan PLAN =
            RevisitPlan.of(DEFINITIONS, DEFINITIONS.job(TestDefinitions.JOB).orElseThrow(), Map.of(), NOW);

    private final MerchantProfile merchant = DEFINITIONS.merchant(TestDefinitions.MERCHANT);

    @Test
    void visitOfARunThatIsStoppedHasNoOutcome() throws IOException {
        PageVisitor visitor = visitor((url, validators) -> {
            throw new FetchInterruptedException(url, new InterruptedException());
        });

        assertThatThrownBy(() -> visitor.visit(VISIT, merchant, PLAN)).isInstanceOf(FetchInterruptedException.class);
    }

    @Test
    void errorOfOursIsAnOutcomeThatSaysSo() throws IOException {
        PageVisitor visitor = visitor((url, validators) -> {
            throw new StackOverflowError();
        });

        assertThat(visitor.visit(VISIT, merchant, PLAN).finding())
                .isEqualTo(new VisitFinding.Nothing(
                        VisitOutcome.FAILED, "internal_error", "java.lang.StackOverflowError"));
    }

    private static PageVisitor visitor(PageFetcher fetcher) throws IOException {
        return new PageVisitor(
                fetcher,
                new OfferReader(),
                new ReaderVersion(),
                new PlausibilityPolicy(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
