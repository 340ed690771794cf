package dev.dealwire.publish.json;

import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.UnreadableSnippetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of a snippet, for programs that show it and for the store that keeps it. */
final class JsonSnippets implements SnippetRenderer, SnippetCodec {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ObjectReader documents =
            mapper.readerFor(SnippetDocument.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public SnippetFormat format() {
        return SnippetFormat.JSON;
    }

    @Override
    public String render(Snippet snippet) {
        return write(snippet);
    }

    @Override
    public String write(Snippet snippet) {
        return mapper.writeValueAsString(SnippetDocumentWriter.write(snippet)) + "\n";
    }

    @Override
    public Snippet read(String text) {
        try {
            @Nullable SnippetDocument document = documents.readValue(text);
            if (document == null) {
                throw new IllegalArgumentException("null");
            }
            return SnippetDocumentReader.read(document);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableSnippetException("found a stored snippet that is none: " + e.getMessage(), e);
        }
    }
}
