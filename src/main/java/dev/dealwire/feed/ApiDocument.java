package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer of an API, read whole: its size was capped when it came, its depth and its parts are here. */
final class ApiDocument {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final long MOST_TOKENS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument parse(byte[] json) throws UnreadableFeedException {
        try {
            return new ApiDocument(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new UnreadableFeedException(
                    Reason.NOT_JSON, FeedAttributes.shorten(String.valueOf(e.getOriginalMessage())));
        }
    }

    /** Empty if null stands there; a lone object is the only item. */
    List<JsonNode> items(String pointer) throws UnreadableFeedException {
        JsonNode items = at(pointer);
        if (items.isArray()) {
            return List.copyOf(items.values());
        }
        if (items.isObject()) {
            return List.of(items);
        }
        if (items.isNull()) {
            return List.of();
        }
        throw new UnreadableFeedException(
                Reason.NO_ITEMS_THERE,
                "found " + (items.isMissingNode() ? "nothing" : FeedAttributes.shorten(items.toString())) + " at '"
                        + pointer + "', wanted a list of items");
    }

    /** Whether the items' own pointers have a number behind the list's. */
    boolean isList(String pointer) {
        return at(pointer).isArray();
    }

    /**
     * The page that the answer names as its next; empty at the end.
     *
     * @param here where this answer was found
     */
    Optional<URI> next(String pointer, ApiQuery query, URI here) throws UnreadableFeedException {
        JsonNode next = at(pointer);
        String text =
                next.isIntegralNumber() || next.isString() ? next.asString().strip() : "";
        if (next.isMissingNode()
                || next.isNull()
                || next.isBoolean() && !next.asBoolean()
                || next.isString() && text.isEmpty()) {
            return Optional.empty();
        }
        URI address = query.isNumbered() && text.matches("[0-9]{1,9}")
                ? query.page(Long.parseLong(text))
                : resolve(here, text);
        if (address == null || !origin(address).equals(origin(here))) {
            throw new UnreadableFeedException(
                    Reason.NEXT_PAGE_REFUSED,
                    "found " + FeedAttributes.shorten(next.toString()) + " at '" + pointer
                            + "', wanted a page's number or an address at " + origin(here));
        }
        return Optional.of(address);
    }

    private JsonNode at(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }

    private static @Nullable URI resolve(URI here, String text) {
        try {
            return text.isEmpty() || text.matches("[0-9]+") ? null : here.resolve(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
