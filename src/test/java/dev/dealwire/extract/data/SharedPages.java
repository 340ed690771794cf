package dev.dealwire.extract.data;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real pages and what a person read off them, which lie beside the project and are not part of it; another folder is
 * named by {@code -Ddealwire.pages}.
 */
final class SharedPages {

    private static final Path FOLDER = Path.of(System.getProperty("dealwire.pages", "../shared/pages"));

    private SharedPages() {}

    static boolean arePresent() {
        return Files.isRegularFile(FOLDER.resolve("truth.jsonl"));
    }

    static String absence() {
        return "no real pages in " + FOLDER.toAbsolutePath().normalize();
    }

    /** A page and the price that a person saw on it. */
    record Truth(JsonNode line) {

        String name() {
            return line.get("name").asString();
        }

        Path file() {
            return FOLDER.resolve(name() + ".html");
        }

        @Nullable
        URI url() {
            String url = line.get("url").asString(null);
            return url == null || url.contains("|") ? null : URI.create(url);
        }

        boolean isDeclared() {
            return stream("sale_price_found_in").anyMatch(List.of("jsonld", "meta/microdata")::contains);
        }

        boolean isPrice(BigDecimal amount) {
            return Stream.concat(Stream.of(line.get("sale_price").asString()), stream("sale_price_alt"))
                    .anyMatch(price -> new BigDecimal(price).compareTo(amount) == 0);
        }

        private Stream<String> stream(String key) {
            List<String> texts = new ArrayList<>();
            line.get(key).forEach(value -> texts.add(value.asString()));
            return texts.stream();
        }
    }

    static List<Truth> all() throws java.io.IOException {
        JsonMapper mapper = new JsonMapper();
        return Files.readAllLines(FOLDER.resolve("truth.jsonl")).stream()
                .map(line -> new Truth(mapper.readTree(line)))
                .toList();
    }
}
