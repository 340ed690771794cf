package dev.dealwire.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningServerTests {

    @TempDir
    private Path data;

    @Test
    void noFileIsNoServer() {
        assertThat(RunningServer.in(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711",
                "4711\n/data\n1700000000\n",
                "x\n/data\n1700000000\n5432\n",
                "4711\n/data\n1700000000\nport\n",
                "99999999999999999999\n/data\n1700000000\n5432\n"
            })
    void tornOrForeignFileIsNoServer(String file) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), file);

        assertThat(RunningServer.in(data)).isEmpty();
    }

    @Test
    void processThatIsNoPostgresIsNoServer() throws IOException {
        long self = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), self + "\n/data\n1700000000\n5432\n");

        assertThat(RunningServer.in(data)).isEmpty();
    }
}
