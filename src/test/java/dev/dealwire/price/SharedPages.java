package dev.dealwire.price;

import dev.dealwire.extract.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real pages with the truth read off each by a person. They are data of others and lie outside the project: in the folder
 * {@code -Ddealwire.pages}, or beside the project.
 */
final class SharedPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path FOLDER = Path.of(System.getProperty("dealwire.pages", "../shared/pages"));

    private SharedPages() {}

    record Labelled(String name, Page page, JsonNode truth) {}

    static boolean arePresent() {
        return Files.isRegularFile(FOLDER.resolve("truth.jsonl"));
    }

    static List<Labelled> all() {
        Map<String, String> addresses = new HashMap<>();
        lines("urls.jsonl")
                .forEach(line -> addresses.put(
                        line.path("file").asString(), line.path("url").asString("")));
        List<Labelled> pages = new ArrayList<>();
        for (JsonNode truth : lines("truth.jsonl")) {
            String name = truth.path("name").asString();
            pages.add(new Labelled(name, page(name + ".html", addresses.getOrDefault(name + ".html", "")), truth));
        }
        return pages;
    }

    private static Page page(String file, String address) {
        URI url = address.isEmpty()
                ? null
                : URI.create(address.replace(" ", "%20").replace("|", "%7C"));
        try {
            return new Page(Files.readAllBytes(FOLDER.resolve(file)), null, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
