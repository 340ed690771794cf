package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dealwire.price.OfferReading.Priced;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The floors that a change to any rule must keep. */
class SharedPagesTests {

    private static final Set<String> WITHOUT_PRICE = Set.of("captcha", "queue", "listing", "not_product");
    private static final Map<SharedPages.Labelled, OfferReading> READ = new LinkedHashMap<>();

    @BeforeAll
    static void readAll() {
        assumeTrue(SharedPages.arePresent(), "no labelled pages in " + SharedPages.FOLDER.toAbsolutePath());
        OfferReader reader = new OfferReader();
        SharedPages.all().forEach(page -> READ.put(page, reader.read(page.page(), ReadingContext.UNKNOWN)));
    }

    @Test
    void currentPricesAndTheirCurrenciesAreRight() {
        Tally tally = new Tally();
        READ.forEach((page, reading) -> tally.add(
                page.name(),
                reading instanceof Priced priced ? priced.currentPrice().amount() : null,
                currencyFits(page, reading),
                page.truth().path("sale_price"),
                page.truth().path("sale_price_alt")));
        assertThat(tally.f1()).as("F1 in thousandths; %s", tally.misses()).isGreaterThanOrEqualTo(970);
    }

    @Test
    void regularPricesAreRight() {
        Tally tally = new Tally();
        READ.forEach((page, reading) -> tally.add(
                page.name(),
                regular(reading),
                currencyFits(page, reading),
                page.truth().path("regular_price"),
                page.truth().path("regular_price_alt")));
        assertThat(tally.f1()).as("F1 in thousandths; %s", tally.misses()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void pagesThatSellNothingHaveNoPrice() {
        READ.forEach((page, reading) -> {
            if (WITHOUT_PRICE.contains(page.truth().path("kind").asString())) {
                assertThat(reading).as(page.name()).isInstanceOf(OfferReading.Unpriced.class);
            }
        });
    }

    @Test
    void availabilityIsRight() {
        assertShare(930, "availability", (page, reading) -> {
            JsonNode wanted = page.truth().path("availability");
            if (wanted.isNull()) {
                return null;
            }
            String found = reading.facts().availability() == null
                    ? ""
                    : reading.facts().availability().schemaOrgWord();
            return wanted.asString().equals(found)
                    || page.truth()
                            .path("availability_alt")
                            .valueStream()
                            .anyMatch(alt -> alt.asString().equals(found));
        });
    }

    @Test
    void titlesAreRight() {
        assertShare(950, "title", (page, reading) -> {
            JsonNode wanted = page.truth().path("title");
            return wanted.isNull()
                    ? null
                    : alike(wanted.asString(), reading.facts().title());
        });
    }

    @Test
    void gtinsAreRight() {
        assertShare(950, "gtin", (page, reading) -> {
            JsonNode wanted = page.truth().path("gtin");
            if (wanted.isNull()) {
                return null;
            }
            var gtin = reading.facts().identifiers().gtin();
            return gtin != null && stripZeros(gtin.value()).equals(stripZeros(wanted.asString()));
        });
    }

    @Test
    void brandsAndTheShopsAndManufacturersNumbersAreRight() {
        assertShare(
                850,
                "brand",
                (page, reading) -> fits(page, "brand", reading.facts().brand()));
        assertShare(
                850,
                "sku",
                (page, reading) ->
                        fits(page, "sku", reading.facts().identifiers().sku()));
        assertShare(
                900,
                "mpn",
                (page, reading) ->
                        fits(page, "mpn", reading.facts().identifiers().mpn()));
    }

    private static @Nullable Boolean fits(SharedPages.Labelled page, String field, @Nullable String found) {
        JsonNode wanted = page.truth().path(field);
        if (wanted.isNull() || wanted.isEmpty() && !wanted.isValueNode()) {
            return null;
        }
        List<String> answers =
                wanted.isArray() ? wanted.valueStream().map(JsonNode::asString).toList() : List.of(wanted.asString());
        return found != null && answers.stream().anyMatch(answer -> bare(answer).equals(bare(found)));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private interface Check {
        /** Null where the page has no truth to compare with. */
        @Nullable
        Boolean fits(SharedPages.Labelled page, OfferReading reading);
    }

    private static void assertShare(int thousandths, String field, Check check) {
        int[] counts = new int[2];
        Set<String> misses = new HashSet<>();
        READ.forEach((page, reading) -> {
            Boolean fits = check.fits(page, reading);
            if (fits != null) {
                counts[0] += fits ? 1 : 0;
                counts[1]++;
                if (!fits) {
                    misses.add(page.name());
                }
            }
        });
        assertThat(1000 * counts[0] / counts[1]).as("%s of %s", field, misses).isGreaterThanOrEqualTo(thousandths);
    }

    private static boolean currencyFits(SharedPages.Labelled page, OfferReading reading) {
        JsonNode wanted = page.truth().path("currency");
        return wanted.isNull()
                || (reading instanceof Priced priced
                        && priced.currentPrice().currencyCode().equals(wanted.asString()));
    }

    private static @Nullable BigDecimal regular(OfferReading reading) {
        return reading instanceof Priced priced && priced.referencePrice() != null
                ? priced.referencePrice().money().amount()
                : null;
    }

    private static boolean alike(String wanted, @Nullable String found) {
        Set<String> want = words(wanted);
        Set<String> have = words(found == null ? "" : found);
        Set<String> common = new HashSet<>(want);
        common.retainAll(have);
        return !have.isEmpty() && 10 * common.size() >= 7 * Math.min(want.size(), have.size());
    }

    private static Set<String> words(String text) {
        List<String> words = Arrays.stream(Pattern.compile("[^\\p{L}\\p{N}_]+").split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return Set.copyOf(new HashSet<>(words));
    }

    private static String stripZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }
}
