package dev.dealwire.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SlotDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that come with the program, as operators get them. */
class ShippedJobsTests {

    private static final Path FOLDER = Path.of("jobs");

    private final Definitions shipped = valid(new YamlDefinitions().read(FOLDER));

    @Test
    void packagedFilesAreThoseOfTheFolder() {
        assertThat(valid(new YamlDefinitions().readPackaged())).isEqualTo(shipped);
    }

    @Test
    void jobFillsTheRoundUpOfTheArticle() {
        JobDefinition job = shipped.job(new JobId("prime-day-hair-dryers")).orElseThrow();

        assertThat(job.slots().getFirst()).isInstanceOfSatisfying(SlotDefinition.RoundUp.class, slot -> {
            assertThat(slot.subject()).isEqualTo("Prime Day hair dryer deals 2022");
            assertThat(slot.most()).isEqualTo(3);
            assertThat(slot.picks()).hasSize(5);
        });
        assertThat(job.slots().stream().skip(1)).hasSize(3).allMatch(SlotDefinition.Single.class::isInstance);
    }

    @Test
    void scrapedPricesOfAmazonAreNeverShown() {
        var amazon = shipped.merchant(new MerchantId("amazon"));

        assertThat(amazon.display().pricesFrom()).containsExactly(ObservationSource.API);
        assertThat(amazon.display().greatestAge()).hasHours(24);
        assertThat(amazon.display().priceHistory()).isFalse();
        assertThat(amazon.display().images()).isFalse();
        assertThat(amazon.manners().keepPages()).isFalse();
        assertThat(amazon.display().statement()).isEqualTo("As an Amazon Associate I earn from qualifying purchases.");
        assertThat(amazon.display().disclaimers())
                .containsExactly(
                        "Product prices and availability are accurate as of the date/time indicated and are subject to"
                                + " change.",
                        "Any price and availability information displayed on Amazon.com at the time of purchase will"
                                + " apply to the purchase of this product.");
        assertThat(amazon.programme()).isEqualTo(new AffiliateProgramme.Amazon("yoursite-20"));
    }

    @Test
    void linksToWalmartGoThroughImpact() {
        assertThat(shipped.merchant(new MerchantId("walmart")).programme())
                .isInstanceOfSatisfying(
                        AffiliateProgramme.Impact.class,
                        impact -> assertThat(impact.host()).isEqualTo("goto.walmart.com"));
    }

    @Test
    void marketsFollowTheirRegulations() {
        assertThat(shipped.market(new MarketId("us")).reference()).isEqualTo(new ReferenceRule.Offered(7, 30));
        assertThat(shipped.market(new MarketId("eu")).reference())
                .isEqualTo(new ReferenceRule.PriorLowest(30, 30, 7, true));
        assertThat(shipped.market(new MarketId("uk")).reference()).isInstanceOf(ReferenceRule.Offered.class);
        assertThat(shipped.market(new MarketId("us-california")).reference())
                .isEqualTo(new ReferenceRule.Offered(46, 90));
        assertThat(shipped.market(new MarketId("eu-new-arrivals")).reference())
                .isEqualTo(new ReferenceRule.PriorLowest(30, 7, 7, true));
        assertThat(shipped.market(new MarketId("eu-perishable")).reference())
                .isEqualTo(new ReferenceRule.PriorLowest(2, 1, 2, false));
        assertThat(shipped.market(new MarketId("uk")).disclosure()).startsWith("Ad");
    }

    @Test
    void everyFileNamesItsSchemaForTheEditor() throws IOException {
        for (Path file : files()) {
            String first = Files.readAllLines(file).getFirst();
            assertThat(first).as("%s", file).startsWith("# yaml-language-server: $schema=");
            Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
            assertThat(schema).isRegularFile();
        }
    }

    @Test
    void everyFilePassesItsSchema() throws IOException {
        for (Path file : files()) {
            Schemas schema = Schemas.of(file);
            assertThat(schema.complaints(Files.readString(file))).as("%s", file).isEmpty();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static Definitions valid(DefinitionsReading reading) {
        assertThat(reading).isInstanceOf(DefinitionsReading.Valid.class);
        return ((DefinitionsReading.Valid) reading).definitions();
    }
}
