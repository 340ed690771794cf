package dev.dealwire.extract.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small page of ours and everything that it declares: {@code page.html} beside {@code expected.json}. */
record GoldenPage(Path folder) {

    static final Path ROOT = Path.of("src/test/resources/pages/data");

    /** What is absent, zero, empty or a plain false is left out, so that a fact too many shows as well as one too few. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .withConfigOverride(
                    Boolean.class,
                    override -> override.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)))
            .build();

    static List<GoldenPage> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(folder -> Files.exists(folder.resolve("page.html")))
                    .map(GoldenPage::new)
                    .sorted((one, other) -> one.folder().compareTo(other.folder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode expected() {
        return MAPPER.readTree(folder.resolve("expected.json"));
    }

    JsonNode declared() throws IOException {
        JsonNode url = expected().get("url");
        ObjectNode declared = MAPPER.createObjectNode();
        declared.set("url", url);
        StructuredData data = read(url.isNull() ? null : URI.create(url.asString()));
        return declared.setAll((ObjectNode) MAPPER.<JsonNode>valueToTree(data));
    }

    private StructuredData read(@Nullable URI url) throws IOException {
        try (InputStream page = Files.newInputStream(folder.resolve("page.html"))) {
            return StructuredData.read(Jsoup.parse(page, "UTF-8", url == null ? "" : url.toString()), url);
        }
    }

    String shape() {
        return ROOT.relativize(folder).getName(0).toString();
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}
