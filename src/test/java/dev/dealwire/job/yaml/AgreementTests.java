package dev.dealwire.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import dev.dealwire.job.Problem;
import dev.dealwire.job.QuietHours;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Records, readers and schemas know the same keys: whoever adds one to one of them is told of the others. */
class AgreementTests {

    private static final String UNKNOWN = "zzzzzzzzzzzz";

    private record Sample(String file, Schemas schema, Record definition) {

        Record readBack(Definitions definitions) {
            return switch (definition) {
                case JobDefinition _ -> definitions.job(new JobId("full")).orElseThrow();
                case MerchantProfile _ -> definitions.merchant(new MerchantId("full"));
                case MarketPolicy _ -> definitions.market(new MarketId("full"));
                default -> throw new AssertionError(definition);
            };
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void schemaHasTheKeysOfTheRecord(Schemas schema, String pointer, Class<?> record) {
        JsonNode group = schema.json().at(pointer);

        assertThat(group.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(RecordTree.keys(record));
        assertThat(group.get("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void schemaChoosesAmongAllRecordsOfASealedType() {
        assertThat(words(Schemas.MERCHANT, "/properties/programme/properties/network/enum"))
                .isEqualTo(words(AffiliateProgramme.class));
        assertThat(words(Schemas.MERCHANT, "/properties/offers/properties/source/enum"))
                .isEqualTo(words(OfferSource.class));
        assertThat(words(Schemas.JOB, "/properties/discover/items/properties/from/enum"))
                .isEqualTo(words(DiscoveryRule.class));
        assertThat(words(Schemas.JOB, "/properties/slots/items/properties/kind/enum"))
                .isEqualTo(words(SlotDefinition.class));
        assertThat(words(Schemas.MARKET, "/properties/reference/properties/rule/enum"))
                .isEqualTo(words(ReferenceRule.class));
    }

    @Test
    void everyPropertyOfASchemaIsExplained() {
        for (Schemas schema : Schemas.values()) {
            for (JsonNode properties : schema.json().findValues("properties")) {
                properties
                        .properties()
                        .forEach(property -> assertThat(explained(schema, property.getValue()))
                                .as("%s: %s", schema, property)
                                .isTrue());
            }
        }
    }

    @Test
    void whatIsWrittenIsReadBackWhole() {
        for (long seed = 1; seed <= 40; seed++) {
            for (Sample sample : samples(seed)) {
                String yaml = new RecordTree(sample.definition()).yaml();
                Definitions read = example(sample).with(sample.file(), yaml).definitions();

                assertThat(sample.readBack(read)).as("seed %d%n%s", seed, yaml).isEqualTo(sample.definition());
                assertThat(sample.schema().complaints(yaml))
                        .as("seed %d%n%s", seed, yaml)
                        .isEmpty();
            }
        }
    }

    @Test
    void readersKnowTheKeysOfTheRecordsAndNoOthers() {
        for (Sample sample : samples(7)) {
            RecordTree tree = new RecordTree(sample.definition());
            tree.groups().forEach((group, record) -> assertKnowsExactly(RecordTree.keys(record), group, tree, sample));
        }
    }

    private static void assertKnowsExactly(
            Set<String> keys, Map<String, Object> group, RecordTree tree, Sample sample) {
        group.put(UNKNOWN, "x");
        List<Problem> problems =
                example(sample).with(sample.file(), tree.yaml()).problems();
        group.remove(UNKNOWN);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).endsWith(UNKNOWN);
            assertThat(problem.wanted().split(", | or ")).containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    /** The job of the example has nothing to do with a random merchant's hosts, so it steps aside. */
    private static Example example(Sample sample) {
        return sample.definition() instanceof MerchantProfile ? new Example().with("full.yaml", """
                        title: None of it
                        market: full
                        schedule: {cron: 0 0 0 * * *, zone: UTC}
                        listings: [{id: bare/x, name: X, url: "http://127.0.0.1/x"}]
                        """) : new Example();
    }

    private static List<Sample> samples(long seed) {
        RandomDefinitions random = new RandomDefinitions(seed);
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("full.yaml", Schemas.JOB, random.job()));
        samples.add(new Sample("markets/full.yaml", Schemas.MARKET, random.market()));
        RandomDefinitions.programmes()
                .forEach(programme ->
                        samples.add(new Sample("merchants/full.yaml", Schemas.MERCHANT, random.merchant(programme))));
        return samples;
    }

    static Stream<Arguments> groups() {
        Stream<Arguments> fixed = Stream.of(
                Arguments.of(Schemas.JOB, "", JobDefinition.class),
                Arguments.of(Schemas.JOB, "/properties/schedule", Schedule.class),
                Arguments.of(Schemas.JOB, "/properties/revisit-bounds", RevisitBounds.class),
                Arguments.of(Schemas.JOB, "/properties/event", JobEvent.class),
                Arguments.of(Schemas.JOB, "/properties/deal", DealCriteria.class),
                Arguments.of(Schemas.JOB, "/properties/listings/items", TrackedListing.class),
                Arguments.of(Schemas.MERCHANT, "", MerchantProfile.class),
                Arguments.of(Schemas.MERCHANT, "/properties/manners", Manners.class),
                Arguments.of(Schemas.MERCHANT, "/properties/manners/properties/quiet-hours", QuietHours.class),
                Arguments.of(Schemas.MERCHANT, "/properties/hints", ExtractionHints.class),
                Arguments.of(Schemas.MERCHANT, "/properties/display", DisplayPolicy.class),
                Arguments.of(Schemas.MERCHANT, "/$defs/api/properties/token", OfferSource.Api.Token.class),
                Arguments.of(Schemas.MERCHANT, "/$defs/api/properties/fields", OfferSource.Api.Fields.class),
                Arguments.of(Schemas.MARKET, "", MarketPolicy.class));
        return Stream.of(
                        fixed,
                        chosen(Schemas.JOB, SlotDefinition.class),
                        chosen(Schemas.JOB, DiscoveryRule.class),
                        chosen(Schemas.MERCHANT, AffiliateProgramme.class),
                        chosen(Schemas.MERCHANT, OfferSource.class),
                        chosen(Schemas.MARKET, ReferenceRule.class))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> chosen(Schemas schema, Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .map(record -> Arguments.of(schema, "/$defs/" + RecordTree.word(record), record));
    }

    private static Set<String> words(Class<?> sealed) {
        Set<String> words = new TreeSet<>();
        Stream.of(sealed.getPermittedSubclasses()).map(RecordTree::word).forEach(words::add);
        return words;
    }

    private static Set<String> words(Schemas schema, String pointer) {
        Set<String> words = new TreeSet<>();
        schema.json().at(pointer).forEach(word -> words.add(word.asString()));
        return words;
    }

    private static boolean explained(Schemas schema, JsonNode property) {
        if (property.has("description") || property.has("enum")) {
            return true;
        }
        return property.has("$ref")
                && schema.json()
                        .at(property.get("$ref").asString().substring(1))
                        .has("description");
    }
}
