package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.UserAgent;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.testing.TestDefinitions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunCommandTests {

    private static final FetchSettings ANONYMOUS = FetchSettings.of(new UserAgent("Dealwire", "1", null));

    @ParameterizedTest
    @CsvSource({
        "run, 'found nothing, wanted JOB or --explain URL'",
        "run some-job --explain https://www.shop.com/, 'found both, wanted JOB or --explain URL'"
    })
    void eitherAJobIsRunOrAnAddressExplained(String arguments, String complaint) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));

        assertThat(commandLine.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(complaint);
    }

    @Test
    void publicShopIsNotAskedBeforeTheOperatorNamesAContactPage() {
        Definitions definitions = job("https://www.shop.com/dryer");

        assertThatThrownBy(() -> require(ANONYMOUS, definitions))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("DEALWIRE_FETCH_CONTACT")
                .hasMessageContaining("www.shop.com");
        assertThatCode(() -> require(
                        FetchSettings.of(new UserAgent("Dealwire", "1", URI.create("https://example.com/bot"))),
                        definitions))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/dryer", "http://localhost/dryer", "http://[::1]:81/dryer"})
    void shopOfThisMachineNeedsNone(String url) {
        assertThatCode(() -> require(ANONYMOUS, job(url))).doesNotThrowAnyException();
    }

    private static void require(FetchSettings settings, Definitions definitions) {
        JobDefinition job = definitions.job(TestDefinitions.JOB).orElseThrow();
        ContactPage.require(settings, definitions, job);
    }

    private static Definitions job(String url) {
        return new TestDefinitions()
                .listing("dryer", "Test dryer", URI.create(url))
                .build();
    }
}
