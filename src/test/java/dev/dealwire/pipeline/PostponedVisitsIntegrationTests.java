package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.Manners;
import dev.dealwire.job.QuietHours;
import dev.dealwire.pipeline.RunReport.Postponement;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What our own manners keep us from visiting stays due, comes first later, and is reported with its reason. */
class PostponedVisitsIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-06-02T00:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();

    @Test
    void budgetOutlivesTheProcessAndWhatItLeftOutComesFirst() {
        Definitions definitions = listings(5, new Manners(null, Duration.ZERO, 3)); // robots.txt and two pages a day

        RunReport first = run(definitions);
        clock.advance(Duration.ofHours(2));
        RunReport second = run(definitions);
        List<String> monday = pagesAsked();
        clock.advance(Duration.ofDays(1));
        run(definitions);
        List<String> tuesday = pagesAsked();

        assertThat(first.visits(VisitOutcome.PRICED)).isEqualTo(2);
        assertThat(first.postponed())
                .containsExactly(new Postponement(TestDefinitions.MERCHANT, "budget_spent", 3, MIDNIGHT));
        assertThat(second.visits(VisitOutcome.POSTPONED))
                .isEqualTo(second.visits())
                .isPositive();
        assertThat(monday).hasSize(2);
        assertThat(tuesday).hasSize(2).doesNotContainAnyElementsOf(monday);
    }

    @Test
    void nothingIsAskedInQuietHours() {
        QuietHours quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(14, 0), ZoneOffset.UTC);
        Definitions definitions = listings(3, new Manners(null, Duration.ZERO, 100, true, quiet));

        RunReport noon = run(definitions);
        assertThat(shop.asked()).isEmpty();
        clock.advance(Duration.ofHours(2));
        RunReport afternoon = run(definitions);

        assertThat(noon.postponed())
                .containsExactly(new Postponement(
                        TestDefinitions.MERCHANT, "quiet_hours", 3, Instant.parse("2026-06-01T14:00:00Z")));
        assertThat(noon.troubles()).isEmpty();
        assertThat(afternoon.visits(VisitOutcome.PRICED)).isEqualTo(3);
    }

    @Test
    void merchantThatAskedToBeLeftAloneIsLeftAloneByTheNextProcess() {
        Definitions definitions = listings(1, new Manners(null, Duration.ZERO, 100));
        shop.on("/0", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "36000");
            LoopbackShop.send(exchange, 429, "later");
        });
        run(definitions);
        shop.asked().clear();
        clock.advance(Duration.ofHours(9));

        RunReport early = run(listings(2, new Manners(null, Duration.ZERO, 100)));

        assertThat(shop.asked()).isEmpty();
        assertThat(early.postponed())
                .containsExactly(new Postponement(
                        TestDefinitions.MERCHANT, "asked_to_wait", 1, Instant.parse("2026-06-01T22:00:00Z")));
    }

    @Test
    void runEndsAtItsDeadlineAndWhatItDidNotReachComesFirst() {
        Definitions definitions = listings(30, new Manners(null, Duration.ZERO, 1_000));
        shop.on("/robots.txt", exchange -> {
            clock.advance(Duration.ofHours(7));
            LoopbackShop.send(exchange, 404, "");
        });

        RunReport first = run(definitions);
        List<String> reached = pagesAsked();
        RunReport second = run(definitions);

        assertThat(reached).hasSizeLessThanOrEqualTo(4);
        assertThat(first.postponed())
                .containsExactly(new Postponement(TestDefinitions.MERCHANT, "deadline", 30 - reached.size(), null));
        assertThat(second.visits(VisitOutcome.PRICED)).isEqualTo(30 - reached.size());
    }

    private Definitions listings(int count, Manners manners) {
        TestDefinitions definitions = new TestDefinitions().manners(manners);
        for (int i = 0; i < count; i++) {
            shop.page("/" + i, ShopPages.product("Item " + i, "25.00"));
            definitions.listing("item-" + i, "Item " + i, shop.url("/" + i));
        }
        return definitions.build();
    }

    private List<String> pagesAsked() {
        List<String> pages = shop.asked().stream()
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
        shop.asked().clear();
        return pages;
    }

    /** In a process of its own, as far as memory goes. */
    private RunReport run(Definitions definitions) {
        program.start(definitions);
        return program.run();
    }
}
