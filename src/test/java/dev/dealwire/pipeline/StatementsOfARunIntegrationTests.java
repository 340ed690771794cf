package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.testing.CountedStatements;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run asks of the database does not grow with the listings it judges and shows. */
class StatementsOfARunIntegrationTests {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final CountedStatements statements = program.countStatements();

    @Test
    void pastIsAskedOfAllListingsAtOnce() {
        List<String> ofFew = questionsOfASale(2);
        List<String> ofMany = questionsOfASale(20);

        assertThat(ofFew).isNotEmpty();
        assertThat(ofMany).hasSameSizeAs(ofFew);
    }

    @Test
    void slotsThatChangedAreWrittenTogether() {
        List<String> ofFew = publishingOfDeals(2);
        List<String> ofMany = publishingOfDeals(20);

        assertThat(ofFew).hasSizeLessThanOrEqualTo(8);
        assertThat(ofMany).containsExactlyElementsOf(ofFew);
    }

    /** What publishing asks and writes when all listings of a job have become deals, and claim all that can be claimed. */
    private List<String> publishingOfDeals(int listings) {
        program.start(bestPrices(listings));
        for (int day = 0; day < 15; day++) {
            IntStream.range(0, listings).forEach(i -> shop.page("/" + i, ShopPages.product("Item " + i, "25.00")));
            program.run();
            clock.advance(Duration.ofDays(1));
        }
        IntStream.range(0, listings).forEach(i -> shop.page("/" + i, ShopPages.onSale("Item " + i, "20.00", "25.00")));
        statements.take();
        program.run();
        clock.advance(Duration.ofDays(1));
        List<String> publishing = statements.take().stream()
                .filter(StatementsOfARunIntegrationTests::isOfPublishing)
                .toList();
        assertThat(program.count("claim c join slot s using (slot_id, revision) where c.kind = 'lowest_seen'"))
                .isGreaterThanOrEqualTo(listings);
        return publishing;
    }

    private static boolean isOfPublishing(String sql) {
        return sql.contains("snippet_revision")
                || sql.contains("insert into slot")
                || sql.contains("insert into claim")
                || sql.contains("past.visit_no");
    }

    /** What is asked of the past on the day on which all listings of a job become cheaper. */
    private List<String> questionsOfASale(int listings) {
        program.start(bestPrices(listings));
        IntStream.range(0, listings).forEach(i -> shop.page("/" + i, ShopPages.product("Item " + i, "25.00")));
        program.run();
        clock.advance(Duration.ofDays(1));
        IntStream.range(0, listings).forEach(i -> shop.page("/" + i, ShopPages.onSale("Item " + i, "20.00", "30.00")));
        statements.take();
        RunReport report = program.run();
        assertThat(report.slots())
                .hasSize(listings)
                .extracting(SlotResult::change)
                .containsOnly(SlotResult.Change.PUBLISHED);
        clock.advance(Duration.ofDays(1));
        return statements.take().stream()
                .filter(StatementsOfARunIntegrationTests::isOfThePast)
                .toList();
    }

    /** What is read back of the run's own visits comes in as many parts as there were writes, which time decides. */
    private static boolean isOfThePast(String sql) {
        return sql.startsWith("select")
                && (sql.contains("join price_change c") || sql.contains("product_listing"))
                && !sql.contains("from visit v");
    }

    private Definitions bestPrices(int listings) {
        TestDefinitions definitions = new TestDefinitions();
        IntStream.range(0, listings).forEach(i -> definitions.listing("p" + i, "Item " + i, shop.url("/" + i)));
        Definitions plain = definitions.build();
        JobDefinition job = plain.job(TestDefinitions.JOB).orElseThrow();
        List<? extends SlotDefinition> slots = job.listings().stream()
                .map(TrackedListing::id)
                .map(id -> new SlotDefinition.BestPrice(slot(id), id))
                .toList();
        JobDefinition best = new JobDefinition(
                job.id(),
                job.title(),
                job.schedule(),
                job.revisit(),
                job.market(),
                job.listings(),
                job.deal(),
                List.copyOf(slots));
        return new Definitions(Map.of(job.id(), best), plain.merchants(), plain.markets());
    }

    private static SlotId slot(ListingId listing) {
        return new SlotId("best-" + listing.key());
    }
}
