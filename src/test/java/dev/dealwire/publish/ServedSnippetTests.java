package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.SlotId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedSnippetTests {

    private static final SlotId SLOT = new SlotId("hair-dryers");
    private static final Duration GREATEST = Duration.ofMinutes(5);

    private final Map<SlotId, Snippet> published = new HashMap<>(Map.of(SLOT, Picks.article()));
    private final ServedSnippets snippets =
            new ServedSnippets(new MapStore(published), List.of(new TextSnippetRenderer()), GREATEST);

    @ParameterizedTest
    @CsvSource({
        "2022-07-12T16:42:00Z, 300", // twelve hours to go: the policy decides
        "2022-07-13T04:35:00Z, 300",
        "2022-07-13T04:39:00Z, 60", // a minute to the ageing edition
        "2022-07-13T04:39:59.200Z, 0",
        "2022-07-13T04:40:00Z, 300",
        "2022-07-13T16:39:30Z, 30",
        "2022-07-13T16:40:00Z, 300", // nothing left that expires
        "2030-01-01T00:00:00Z, 300"
    })
    void cachesKeepItNoLongerThanItStaysTrue(Instant now, long seconds) {
        assertThat(served(now).maxAge()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(served(now).cacheControl()).isEqualTo("public, max-age=" + seconds + ", must-revalidate");
    }

    @Test
    void noPriceIsServedOnceItIsTooOldThoughNobodyPublishedAnew() {
        assertThat(body(Instant.parse("2022-07-13T16:39:59Z"))).contains("$20");
        assertThat(body(Instant.parse("2022-07-13T16:40:00Z")))
                .doesNotContain("$")
                .contains("See today's price");
    }

    @Test
    void etagIsOfTheBytes() {
        String early = served(Instant.parse("2022-07-12T16:42:00Z")).etag();
        String later = served(Instant.parse("2022-07-12T20:00:00Z")).etag();
        String ageing = served(Instant.parse("2022-07-13T05:00:00Z")).etag();

        assertThat(early).isEqualTo(later).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(ageing).isNotEqualTo(early);
    }

    @Test
    void newSnippetIsServedAtOnce() {
        Instant now = Instant.parse("2022-07-12T16:42:00Z");
        String before = served(now).etag();
        published.put(SLOT, Picks.article().at(Instant.parse("2022-07-14T00:00:00Z")));

        assertThat(served(now).etag()).isNotEqualTo(before);
        assertThat(body(now)).doesNotContain("$");
    }

    @Test
    void sameSnippetIsWrittenOutOnce() {
        byte[] first = served(Instant.parse("2022-07-12T16:42:00Z")).body();
        byte[] second = served(Instant.parse("2022-07-12T16:43:00Z")).body();

        assertThat(second).isSameAs(first);
    }

    @Test
    void slotThatNobodyPublishedIsNotFound() {
        assertThat(snippets.find(SLOT, SnippetFormat.TEXT, Picks.SEEN_AT)).isPresent();
        assertThat(snippets.find(SLOT, SnippetFormat.HTML, Picks.SEEN_AT)).isEmpty();
        assertThat(snippets.find(new SlotId("other"), SnippetFormat.TEXT, Picks.SEEN_AT))
                .isEmpty();
    }

    private ServedContent served(Instant now) {
        return snippets.find(SLOT, SnippetFormat.TEXT, now).orElseThrow();
    }

    private String body(Instant now) {
        return new String(served(now).body(), StandardCharsets.UTF_8);
    }

    private record MapStore(Map<SlotId, Snippet> published) implements SnippetStore {

        @Override
        public Publication publish(Snippet snippet) {
            return snippet.equals(published.put(snippet.slot(), snippet))
                    ? Publication.UNCHANGED
                    : Publication.PUBLISHED;
        }

        @Override
        public Optional<Snippet> find(SlotId slot) {
            return Optional.ofNullable(published.get(slot));
        }
    }
}
