package dev.dealwire.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.Picks;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetComposer;
import dev.dealwire.publish.SnippetStore.Publication;
import dev.dealwire.publish.TextSnippetRenderer;
import dev.dealwire.publish.UnreadableSnippetException;
import dev.dealwire.publish.html.HtmlSnippetConfiguration;
import dev.dealwire.publish.json.JsonSnippetConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSnippetStoreTests {

    private static final Instant NOW = Instant.parse("2022-07-12T16:45:00Z");
    private static final SnippetCodec CODEC = new JsonSnippetConfiguration().jsonSnippets();

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    @Test
    void whatWasPublishedIsFoundByAnyoneWhoOpensTheFolder() {
        open(folder).publish(Picks.article());

        assertThat(open(folder).find(new SlotId("hair-dryers"))).contains(Picks.article());
    }

    @Test
    void everyFormatLiesThereAsAFile() throws IOException {
        open(folder).publish(Picks.article());

        assertThat(names()).containsExactlyInAnyOrder("hair-dryers.html", "hair-dryers.txt", "hair-dryers.json");
        assertThat(Files.readString(folder.resolve("hair-dryers.html"))).startsWith("<aside class=\"dw\"");
    }

    @Test
    void publishingTheSameAgainTouchesNoFile() throws IOException {
        FileSnippetStore store = open(folder);
        store.publish(Picks.article());
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (String name : names()) {
            Files.setLastModifiedTime(folder.resolve(name), longAgo);
        }

        assertThat(store.publish(Picks.article())).isEqualTo(Publication.UNCHANGED);
        for (String name : names()) {
            assertThat(Files.getLastModifiedTime(folder.resolve(name))).isEqualTo(longAgo);
        }
    }

    @Test
    void newContentIsPublishedAndFound() {
        FileSnippetStore store = open(folder);
        Snippet snippet = Picks.article();
        Snippet later = snippet.at(NOW.plusSeconds(50_000));
        store.publish(snippet);

        assertThat(store.find(snippet.slot())).contains(snippet);
        assertThat(store.publish(later)).isEqualTo(Publication.PUBLISHED);
        assertThat(store.find(snippet.slot())).contains(later);
    }

    @Test
    void editOnDiskByAnotherNodeIsSeen() {
        FileSnippetStore store = open(folder);
        store.publish(Picks.article());
        store.find(Picks.article().slot());
        open(folder).publish(other());

        assertThat(store.find(other().slot())).contains(other());
    }

    @Test
    void publishingCompletesWhatADeadWriterLeftHalfDone() throws IOException {
        FileSnippetStore store = open(folder);
        store.publish(Picks.article());
        Files.delete(folder.resolve("hair-dryers.html"));

        assertThat(store.publish(Picks.article())).isEqualTo(Publication.PUBLISHED);
        assertThat(names()).contains("hair-dryers.html");
    }

    @Test
    void leftoversAreSweptOnceNobodyCanBeWritingThem() throws IOException {
        Path old = Files.writeString(folder.resolve(".a.html.1.tmp"), "<as");
        Path fresh = Files.writeString(folder.resolve(".a.html.2.tmp"), "<as");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(3_700)));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(3_500)));
        open(folder);

        assertThat(names()).containsExactly(".a.html.2.tmp");
    }

    @Test
    void whatIsNoSnippetIsNotServed() throws IOException {
        Files.writeString(folder.resolve("hair-dryers.json"), "{\"slot\":");

        assertThatThrownBy(() -> open(folder).find(new SlotId("hair-dryers")))
                .isInstanceOf(UnreadableSnippetException.class);
    }

    @Test
    void slotThatNobodyPublishedIsEmpty() {
        assertThat(open(folder).find(new SlotId("nobody"))).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static FileSnippetStore open(Path folder) {
        return new FileSnippetStore(
                folder,
                CODEC,
                List.of(
                        new HtmlSnippetConfiguration().htmlSnippetRenderer(),
                        new TextSnippetRenderer(),
                        new JsonSnippetConfiguration().jsonSnippets()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Snippet other() {
        return new SnippetComposer(LinkRule.HTTPS_ONLY)
                .compose(Picks.roundUp(Picks.shark(), Picks.conair()), Picks.SEEN_AT);
    }
}
