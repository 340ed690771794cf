package dev.dealwire.publish.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.publish.Picks;
import dev.dealwire.publish.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer in a process of its own, killed in the middle of its work, again and again. */
class KilledWriterTests {

    private static final int KILLS = 3;
    private static final long SEED = 20220712;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    @Test
    void readersFindAWholeSnippetWheneverTheWriterIsKilled() throws IOException, InterruptedException {
        List<Snippet> written = List.of(Picks.article(), FileSnippetStoreTests.other());
        FileSnippetStore reader = FileSnippetStoreTests.open(folder);
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = startWriter();
            assertThat(writer.inputReader().readLine()).isEqualTo("writing");
            int reads = 50 + random.nextInt(150);
            for (int read = 0; read < reads; read++) {
                assertThat(reader.find(Picks.article().slot())).get().isIn(written);
                assertThat(Files.readString(folder.resolve("hair-dryers.html")))
                        .startsWith("<aside")
                        .endsWith("</aside>\n");
            }
            assertThat(writer.isAlive()).isTrue();
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(FileSnippetStoreTests.open(folder).find(Picks.article().slot()))
                    .get()
                    .isIn(written);
        }
        reader.publish(Picks.article());
        assertThat(reader.find(Picks.article().slot())).contains(Picks.article());
    }

    private Process startWriter() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Publishes two snippets in turn until it is killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            FileSnippetStore store = FileSnippetStoreTests.open(Path.of(arguments[0]));
            store.publish(Picks.article());
            System.out.println("writing");
            while (true) {
                store.publish(FileSnippetStoreTests.other());
                store.publish(Picks.article());
            }
        }
    }
}
