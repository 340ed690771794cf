package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.WalkStep.Stage;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.Manners;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.QuietHours;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator's question about one address is answered by the parts that make visits, and leaves no trace in the history. */
class VisitExplainerIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @BeforeEach
    void start() {
        start(new Manners(null, Duration.ZERO, 100));
    }

    @Test
    void pageThatIsReadIsWalkedThroughStepByStepAndNothingIsWritten() throws IOException {
        shop.on("/robots.txt", exchange -> LoopbackShop.send(exchange, 200, "User-agent: *\nDisallow: /cart\n"));
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));

        VisitExplanation explanation = explain(shop.url("/dryer"));

        assertThat(explanation.outcome()).isEqualTo(VisitOutcome.PRICED);
        assertThat(explanation.steps())
                .extracting(step -> step.stage())
                .containsExactly(
                        Stage.DEFINITION,
                        Stage.DEFINITION,
                        Stage.HISTORY,
                        Stage.LANE,
                        Stage.ROBOTS,
                        Stage.LANE,
                        Stage.REQUEST,
                        Stage.REPLY,
                        Stage.ROBOTS,
                        Stage.REQUEST,
                        Stage.REPLY,
                        Stage.ARCHIVE,
                        Stage.EXTRACTION,
                        Stage.PLAUSIBILITY,
                        Stage.OUTCOME);
        assertThat(text(explanation))
                .contains("listing shop/dryer of job test-job", "never seen", "100 requests a day", "status 200")
                .contains("Test dryer, USD 25.00");
        assertThat(program.count("visit") + program.count("observation") + program.count("merchant_listing"))
                .isZero();
        try (var archived = Files.walk(program.data())) {
            assertThat(archived.filter(file -> file.toString().contains(".warc")))
                    .isEmpty();
        }
    }

    @Test
    void redirectsAndWhatIsFoundBehindThemAreTold() {
        shop.on("/dryer", exchange -> {
            exchange.getResponseHeaders().set("Location", "/gone");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });

        VisitExplanation explanation = explain(shop.url("/dryer"));

        assertThat(explanation.outcome()).isEqualTo(VisitOutcome.GONE);
        assertThat(explanation.reason()).isEqualTo("http_404");
        assertThat(text(explanation)).contains("status 301, Location: /gone", "GET " + shop.url("/gone"), "status 404");
    }

    @Test
    void whatTheMerchantForbidsIsNotAskedForAndAFeedIsProposed() {
        shop.on("/robots.txt", exchange -> LoopbackShop.send(exchange, 200, "User-agent: *\nDisallow: /\n"));

        VisitExplanation explanation = explain(shop.url("/dryer"));

        assertThat(explanation.outcome()).isEqualTo(VisitOutcome.DISALLOWED);
        assertThat(shop.asked()).containsExactly("/robots.txt");
        assertThat(text(explanation)).contains("robots_disallow", "a feed or an interface");
    }

    @Test
    void quietHoursEndTheWalkBeforeAnythingIsSent() {
        start(new Manners(
                null,
                Duration.ZERO,
                100,
                true,
                new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0), ZoneOffset.UTC)));

        VisitExplanation explanation = explain(shop.url("/dryer"));

        assertThat(explanation.outcome()).isEqualTo(VisitOutcome.POSTPONED);
        assertThat(text(explanation))
                .contains("quiet hours from 11:00 until 13:00 Z: not asked before 2026-06-01T13:00:00Z");
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void merchantWhosePagesARunNeverAsksForIsSaidToBeOne() {
        OfferSource.Api.Fields fields =
                new OfferSource.Api.Fields("/id", "/price", null, null, null, null, null, null, null);
        program.start(new TestDefinitions()
                .offers(new OfferSource.Api(shop.url("/v1").toString(), null, "", null, 1, fields))
                .build());

        assertThat(text(explain(shop.url("/dryer"))))
                .contains("merchant shop (Test Shop); a run asks its API and never for its pages");
    }

    @Test
    void addressThatNobodyTracksIsExplainedToo() {
        VisitExplanation explanation = explain(URI.create("http://169.254.169.254/latest/meta-data/"));

        assertThat(explanation.outcome()).isEqualTo(VisitOutcome.FAILED);
        assertThat(text(explanation)).contains("no job tracks this address", "address_refused", "LINK_LOCAL");
    }

    private void start(Manners manners) {
        Definitions definitions = new TestDefinitions()
                .manners(manners)
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build();
        program.start(definitions);
    }

    private VisitExplanation explain(URI url) {
        return program.bean(VisitExplainer.class).explain(url);
    }

    private static String text(VisitExplanation explanation) {
        return String.join(
                "\n",
                explanation.steps().stream()
                        .map(step -> step.stage().word() + " " + step.text())
                        .toList());
    }
}
