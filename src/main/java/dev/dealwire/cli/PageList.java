package dev.dealwire.cli;

import dev.dealwire.catalog.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved pages with the addresses they came from: one {@code {"file": ..., "url": ...|null}} a line. */
record PageList(List<Entry> entries) {

    private static final String WANTED = ", wanted {\"file\": \"page.html\", \"url\": \"https://...\" or null}";

    PageList {
        entries = List.copyOf(entries);
    }

    /**
     * @param name as the list gives it
     * @param path resolved against the folder of the list
     */
    record Entry(String name, Path path, @Nullable URI url) {}

    /** @throws OperatorException with every line that names no page */
    static PageList read(Path list) {
        Path folder = list.toAbsolutePath().getParent();
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = lines(list);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    entries.add(entry(folder, lines.get(i)));
                } catch (NotAPageException problem) {
                    problems.add(list + ":" + (i + 1) + ": " + problem.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw OperatorException.usage(String.join("\n", problems));
        }
        return new PageList(entries);
    }

    private static List<String> lines(Path list) {
        try {
            return Files.readAllLines(list);
        } catch (NoSuchFileException missing) {
            throw OperatorException.usage("found no file " + list);
        } catch (CharacterCodingException otherwise) {
            throw OperatorException.usage("found a file that is not UTF-8, " + list + WANTED + " a line");
        } catch (IOException unreadable) {
            throw OperatorException.usage("cannot read " + list + ": " + unreadable);
        }
    }

    private static Entry entry(@Nullable Path folder, String line) throws NotAPageException {
        JsonNode json = json(line);
        JsonNode file = json.path("file");
        if (!file.isString() || file.asString().isBlank()) {
            throw new NotAPageException("found " + line + WANTED);
        }
        Path path = path(file.asString(), line);
        Path resolved = folder == null ? path : folder.resolve(path);
        if (!Files.isRegularFile(resolved)) {
            throw new NotAPageException("found no file " + path);
        }
        return new Entry(file.asString(), resolved, url(json.path("url")));
    }

    private static Path path(String file, String line) throws NotAPageException {
        try {
            return Path.of(file);
        } catch (InvalidPathException nowhere) {
            throw new NotAPageException("found " + line + WANTED);
        }
    }

    private static JsonNode json(String line) throws NotAPageException {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException malformed) {
            throw new NotAPageException("found " + line + WANTED);
        }
    }

    private static @Nullable URI url(JsonNode url) throws NotAPageException {
        String text = url.asString("");
        if (text.isBlank()) {
            return null;
        }
        return WebAddress.read(text)
                .orElseThrow(() -> new NotAPageException(
                        "found url " + url + ", wanted an address such as https://shop.example/item"));
    }

    /** What is wrong with one line. */
    private static final class NotAPageException extends Exception {

        NotAPageException(String message) {
            super(message);
        }
    }
}
