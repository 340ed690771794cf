package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the program from starting is told in one line, without a stack. */
class FailedStartIntegrationTests {

    private final Map<String, @Nullable String> before = new HashMap<>();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @AfterEach
    void restore() {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dealwire.fetch.connections       | many      | wanted a whole number
                    dealwire.fetch.contact           | not a url | wanted an address such as
                    dealwire.fetch.wire-cap          | big       | wanted a size such as
                    dealwire.embed.greatest-max-age  | soon      | wanted a duration such as
                    dealwire.history.keep-months     | 2         | wanted at least 8
                    dealwire.upkeep                  | nightly   | wanted a cron expression of six fields
                    """)
    void settingThatIsNoneIsNamedWithWhatWasWanted(String key, String value, String wanted) {
        useTestDatabase();
        set("dealwire.fetch.contact", "https://example.com/bot");
        set(key, value);

        assertThat(dealwire("serve", "--port", "0")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("found " + key + " ").contains(value, wanted));
    }

    @Test
    void portInUseIsNamed() throws IOException {
        useTestDatabase();
        set("dealwire.fetch.contact", "https://example.com/bot");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(dealwire("serve", "--port", port)).isEqualTo(1);

            assertThat(err.toString().strip())
                    .isEqualTo("found port " + port + " in use, wanted a free one; --port names another");
        }
    }

    @Test
    void databaseThatDoesNotAnswerIsNamed() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + closed.getLocalPort() + "/dealwire");
        }

        assertThat(dealwire("deals")).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("cannot reach the database: Connection to 127.0.0.1:"));
    }

    @Test
    void databaseThatIsNotThereIsNamed() {
        TestDatabase database = useTestDatabase();
        set("spring.datasource.url", database.url().replaceFirst("/test_\\d+", "/no_such_database"));

        assertThat(dealwire("deals")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("the database refuses the connection: ")
                        .contains("no_such_database"));
    }

    @Test
    void addressOfNoDatabaseIsNamed() {
        set("spring.datasource.url", "postgres://localhost/dealwire");

        assertThat(dealwire("deals")).isEqualTo(2);

        assertThat(err.toString())
                .contains("found SPRING_DATASOURCE_URL 'postgres://localhost/dealwire', wanted jdbc:");
    }

    @Test
    void dataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        assertThat(dealwire("deals", "--data", file.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(file.toString(), "did not start"));
    }

    private TestDatabase useTestDatabase() {
        TestDatabase database = TestDatabase.fresh();
        set("spring.datasource.url", database.url());
        set("spring.datasource.username", database.user());
        set("spring.datasource.password", database.password());
        set("dealwire.data", data.toString());
        return database;
    }

    private void set(String key, String value) {
        if (!before.containsKey(key)) {
            before.put(key, System.getProperty(key));
        }
        System.setProperty(key, value);
    }

    private int dealwire(String... arguments) {
        return Dealwire.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
