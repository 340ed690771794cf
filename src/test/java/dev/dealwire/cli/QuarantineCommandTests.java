package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class QuarantineCommandTests {

    @ParameterizedTest
    @ValueSource(strings = {"list", "accept", "reject"})
    void merchantThatNobodyDeclaredIsAMistakeAndNotAnEmptyList(String part, @TempDir Path data) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));

        int status = commandLine.execute(
                "quarantine", part, "--merchant", "wallmart", "--jobs", "jobs", "--data", data.toString());

        assertThat(err.toString().strip()).isEqualTo("found merchant 'wallmart', wanted one of: amazon, walmart");
        assertThat(status).isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }
}
