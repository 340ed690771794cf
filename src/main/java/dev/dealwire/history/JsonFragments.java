package dev.dealwire.history;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds a value in a JSON document by its pointer and gives it back as it was written there. */
final class JsonFragments {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonFragments() {}

    /**
     * Empty if nothing stands there, or the bytes are no JSON in UTF-8 up to it.
     *
     * @param pointer RFC 6901
     * @param longest characters; what is longer is cut
     */
    static Optional<String> at(byte[] document, String pointer, int longest) {
        JsonPointer wanted = JsonPointer.compile(pointer);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isStructStart()
                        && parser.streamReadContext().pathAsPointer().equals(wanted)) {
                    long start = parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    return cut(document, start, parser.currentLocation().getByteOffset(), longest);
                }
            }
            return Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> cut(byte[] document, long start, long end, int longest) {
        if (start < 0 || end > document.length || start >= end) {
            return Optional.empty();
        }
        String text =
                new String(document, (int) start, (int) (end - start), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        return Optional.of(text.substring(0, Math.min(text.length(), longest)));
    }
}
