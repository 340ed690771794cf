package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the program from starting is told in one line, without a stack. */
class FailedStartIntegrationTests {

    @RegisterExtension
    private final OperatorsTerminal terminal = new OperatorsTerminal();

    @TempDir
    private Path data;

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
        terminal.set("dealwire.fetch.contact", "https://example.com/bot");
        terminal.set(key, value);

        assertThat(terminal.dealwire("serve", "--port", "0")).isEqualTo(2);

        assertThat(terminal.err().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("found " + key + " ").contains(value, wanted));
    }

    @Test
    void portInUseIsNamed() throws IOException {
        useTestDatabase();
        terminal.set("dealwire.fetch.contact", "https://example.com/bot");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(terminal.dealwire("serve", "--port", port)).isEqualTo(1);

            assertThat(terminal.err().strip())
                    .isEqualTo("found port " + port + " in use, wanted a free one; --port names another");
        }
    }

    @Test
    void databaseThatDoesNotAnswerIsNamed() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            terminal.set("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + closed.getLocalPort() + "/dealwire");
        }

        assertThat(terminal.dealwire("deals")).isEqualTo(1);

        assertThat(terminal.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("cannot reach the database: Connection to 127.0.0.1:"));
    }

    @Test
    void databaseThatIsNotThereIsNamed() {
        TestDatabase database = useTestDatabase();
        terminal.set("spring.datasource.url", database.url().replaceFirst("/test_\\d+", "/no_such_database"));

        assertThat(terminal.dealwire("deals")).isEqualTo(2);

        assertThat(terminal.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("the database refuses the connection: ")
                        .contains("no_such_database"));
    }

    @Test
    void addressOfNoDatabaseIsNamed() {
        terminal.set("spring.datasource.url", "postgres://localhost/dealwire");

        assertThat(terminal.dealwire("deals")).isEqualTo(2);

        assertThat(terminal.err())
                .contains("found SPRING_DATASOURCE_URL 'postgres://localhost/dealwire', wanted jdbc:");
    }

    @Test
    void dataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        assertThat(terminal.dealwire("deals", "--data", file.toString())).isEqualTo(1);

        assertThat(terminal.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(file.toString(), "did not start"));
    }

    private TestDatabase useTestDatabase() {
        terminal.set("dealwire.data", data.toString());
        return terminal.useTestDatabase();
    }
}
