package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published snippets as readers get them. Needs nothing but the store, so it answers while everything else is down. Each
 * is written out once for as long as it stays the same. Safe for use by many threads.
 */
public final class ServedSnippets {

    private record Key(SlotId slot, SnippetFormat format) {}

    private final SnippetStore store;
    private final Map<SnippetFormat, SnippetRenderer> renderers;
    private final Duration greatestMaxAge;
    private final Map<Key, ServedSnippet> served = new ConcurrentHashMap<>();

    /** @param greatestMaxAge how long caches may repeat a snippet that does not expire sooner */
    public ServedSnippets(SnippetStore store, List<SnippetRenderer> renderers, Duration greatestMaxAge) {
        this.store = store;
        this.renderers = renderers.stream().collect(Collectors.toMap(SnippetRenderer::format, Function.identity()));
        this.greatestMaxAge = greatestMaxAge;
    }

    /** Empty if nothing was published for the slot, or nobody renders the format. */
    public Optional<ServedContent> find(SlotId slot, SnippetFormat format, Instant now) {
        SnippetRenderer renderer = renderers.get(format);
        if (renderer == null) {
            return Optional.empty();
        }
        return store.find(slot)
                .map(stored ->
                        written(new Key(slot, format), stored, renderer, now).at(now));
    }

    private ServedSnippet written(Key key, Snippet stored, SnippetRenderer renderer, Instant now) {
        ServedSnippet known = served.get(key);
        if (known != null && known.answers(stored, now)) {
            return known;
        }
        ServedSnippet fresh = ServedSnippet.of(stored, renderer, now, greatestMaxAge);
        served.put(key, fresh);
        return fresh;
    }
}
