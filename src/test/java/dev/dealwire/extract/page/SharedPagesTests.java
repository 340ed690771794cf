package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved pages of real shops, read where they stand; their truth was read off each by a person. */
class SharedPagesTests {

    private static final Path FOLDER = Path.of(System.getProperty("dealwire.pages", "../shared/pages"));
    private static final Set<String> NO_PRODUCTS = Set.of("captcha", "queue", "listing", "not_product");

    private static final List<Truth> TRUTHS = new ArrayList<>();

    private record Truth(String name, @Nullable URI url, String kind, Set<String> availability) {

        static Truth of(JsonNode line) {
            List<String> words = new ArrayList<>();
            line.path("availability").asStringOpt().ifPresent(words::add);
            boolean known = !words.isEmpty();
            line.path("availability_alt").forEach(word -> words.add(word.asString()));
            return new Truth(
                    line.path("name").asString(),
                    line.path("url")
                            .asStringOpt()
                            .map(SharedPagesTests::address)
                            .orElse(null),
                    line.path("kind").asString(),
                    known ? Set.copyOf(words) : Set.of());
        }
    }

    @BeforeAll
    static void findPages() throws IOException {
        Path truth = FOLDER.resolve("truth.jsonl");
        Assumptions.assumeTrue(
                Files.isReadable(truth), "no saved pages at " + FOLDER + "; set -Ddealwire.pages to read them");
        JsonMapper mapper = JsonMapper.shared();
        TRUTHS.clear();
        try (Stream<String> lines = Files.lines(truth)) {
            lines.map(line -> Truth.of(mapper.readTree(line))).forEach(TRUTHS::add);
        }
    }

    @Test
    void noProductIsTakenForAnythingElseAndNothingElseForAProduct() throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (Truth truth : TRUTHS) {
            Document page = parse(truth);
            PageVerdict verdict = PageKinds.classify(
                    page, truth.url(), DeclaredOnPage.of(page).facts());
            if (verdict.refusesPrice() != NO_PRODUCTS.contains(truth.kind())) {
                mistakes.add(truth.name() + " is a " + truth.kind() + ", read as " + verdict);
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void availabilityIsRightOnNearlyAllPages() throws IOException {
        List<String> mistakes = new ArrayList<>();
        int asked = 0;
        for (Truth truth : TRUTHS) {
            if (truth.availability().isEmpty()) {
                continue;
            }
            asked++;
            Document page = parse(truth);
            AvailabilityDecision decision =
                    AvailabilityDecision.settle(DeclaredOnPage.of(page).availability(), VisibleAvailability.read(page));
            Availability read = decision.availability();
            if (read == null || !truth.availability().contains(read.schemaOrgWord())) {
                mistakes.add(truth.name() + " is " + truth.availability() + ", read as " + decision);
            }
        }
        assertThat(mistakes).as("of %s", asked).hasSizeLessThanOrEqualTo(asked * 3 / 100);
    }

    private static Document parse(Truth truth) throws IOException {
        return Jsoup.parse(FOLDER.resolve(truth.name() + ".html"), null, "https://shop.example/");
    }

    private static @Nullable URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
