package dev.dealwire.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved pages with the addresses they came from: one {@code {"file": ..., "url": ...|null}} a line. */
record PageList(List<Entry> entries) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PageList {
        entries = List.copyOf(entries);
    }

    /**
     * @param name as the list gives it
     * @param path resolved against the folder of the list
     */
    record Entry(String name, Path path, @Nullable URI url) {}

    static PageList read(Path list) throws IOException {
        Path folder = list.toAbsolutePath().getParent();
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    entries.add(entry(folder, JSON.readTree(line)));
                }
            }
        }
        return new PageList(entries);
    }

    private static Entry entry(@Nullable Path folder, JsonNode line) {
        String file = line.path("file").asString("");
        if (file.isEmpty()) {
            throw new IllegalArgumentException("found a line without \"file\": " + line);
        }
        Path path = Path.of(file);
        JsonNode url = line.path("url");
        return new Entry(
                file, folder == null ? path : folder.resolve(path), url.isString() ? address(url.asString()) : null);
    }

    /** Addresses are taken as people copy them, with blanks and bars that belong encoded. */
    static URI address(String text) {
        return URI.create(text.strip().replace(" ", "%20").replace("|", "%7C"));
    }
}
