package dev.dealwire.price;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.Gtin;
import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Unpriced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of ours in the mark-up of a widespread shop system, and what is to be read off it: {@code page.html} beside
 * {@code expected.json}. A list there names several right answers, {@code any} the fields that are left open, and
 * {@code alternative} another right reading of the whole page.
 */
record ShopPage(Path folder) {

    private static final Path ROOT = Path.of("src/test/resources/pages/shops");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> NO_FIELDS = List.of("url", "any", "alternative");

    static List<ShopPage> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(folder -> Files.exists(folder.resolve("page.html")))
                    .map(ShopPage::new)
                    .sorted((one, other) -> one.folder().compareTo(other.folder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String system() {
        return ROOT.relativize(folder).getName(0).toString();
    }

    /** Whether a visitor sees a current price on it. */
    boolean isPriced() {
        return expected().get("outcome").asString().equals("priced");
    }

    OfferReading reading() {
        return new OfferReader().read(page(), ReadingContext.UNKNOWN);
    }

    Page page() {
        try {
            byte[] html = Files.readAllBytes(folder.resolve("page.html"));
            return new Page(
                    html,
                    "text/html; charset=utf-8",
                    URI.create(expected().get("url").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether amount and currency of a reading are those of the page. */
    boolean hasPrice(Priced priced) {
        return isRight(expected().path("currentPrice"), priced.currentPrice().toDecimalString())
                && isRight(expected().path("currency"), priced.currentPrice().currencyCode());
    }

    private JsonNode expected() {
        return MAPPER.readTree(folder.resolve("expected.json"));
    }

    /** What was read otherwise than expected, field by field. */
    List<String> differences() {
        return differences(reading());
    }

    List<String> differences(OfferReading reading) {
        JsonNode expected = expected();
        Map<String, @Nullable String> read = fields(reading);
        List<String> differences = differences(expected, read);
        JsonNode alternative = expected.get("alternative");
        return alternative != null && differences(alternative, read).isEmpty() ? List.of() : differences;
    }

    private static List<String> differences(JsonNode expected, Map<String, @Nullable String> read) {
        List<String> open = texts(expected.get("any"));
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            String name = field.getKey();
            if (!NO_FIELDS.contains(name) && !open.contains(name) && !isRight(field.getValue(), read.get(name))) {
                differences.add(name + ": expected " + field.getValue() + ", read " + read.get(name));
            }
        }
        return differences;
    }

    private static boolean isRight(JsonNode expected, @Nullable String read) {
        if (expected.isArray()) {
            return expected.valueStream().anyMatch(answer -> isRight(answer, read));
        }
        return expected.isNull() ? read == null : expected.asString().equals(read);
    }

    private static List<String> texts(@Nullable JsonNode list) {
        return list == null
                ? List.of()
                : list.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, @Nullable String> fields(OfferReading reading) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        switch (reading) {
            case Priced priced -> {
                fields.put("outcome", "priced");
                fields.put("currentPrice", priced.currentPrice().toDecimalString());
                fields.put("currency", priced.currentPrice().currencyCode());
                ReferencePrice reference = priced.referencePrice();
                fields.put(
                        "regularPrice",
                        reference == null ? null : reference.money().toDecimalString());
            }
            case Unpriced unpriced -> {
                fields.put("outcome", "unpriced");
                fields.put("reason", unpriced.reason().name().toLowerCase(Locale.ROOT));
            }
        }
        addFacts(fields, reading.facts());
        return fields;
    }

    private static void addFacts(Map<String, @Nullable String> fields, OfferFacts facts) {
        Availability availability = facts.availability();
        Gtin gtin = facts.identifiers().gtin();
        fields.put("title", facts.title());
        fields.put("brand", facts.brand());
        fields.put("availability", availability == null ? null : availability.schemaOrgWord());
        fields.put("gtin", gtin == null ? null : gtin.value());
        fields.put("mpn", facts.identifiers().mpn());
        fields.put("sku", facts.identifiers().sku());
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}
