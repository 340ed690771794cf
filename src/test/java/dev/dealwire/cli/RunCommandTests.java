package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.testing.TestDefinitions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunCommandTests {

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

        assertThatThrownBy(() -> require(false, definitions))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("DEALWIRE_FETCH_CONTACT")
                .hasMessageContaining("www.shop.com");
        assertThatCode(() -> require(true, definitions)).doesNotThrowAnyException();
    }

    @Test
    void pagesThatAreSearchedForListingsNeedOneToo() {
        Definitions definitions = new TestDefinitions()
                .discover(new DiscoveryRule.Sitemap(
                        TestDefinitions.MERCHANT,
                        URI.create("https://www.shop.com/sitemap.xml"),
                        1,
                        null,
                        10,
                        Duration.ofDays(1)))
                .build();

        assertThatThrownBy(() -> require(false, definitions)).hasMessageContaining("www.shop.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run prime-day-hair-dryers", "serve"})
    void commandEndsBeforeAnythingIsOpened(String arguments, @TempDir Path data) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));
        String[] words = (arguments + " --data " + data).split(" ");

        assertThat(commandLine.execute(words)).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("DEALWIRE_FETCH_CONTACT", "prime-day-hair-dryers");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void apiIsNotAskedBeforeItsTokenStandsInTheEnvironment() {
        Definitions definitions = api(new Api.Token("SHOP_TOKEN", "Authorization", "Bearer"));
        JobDefinition job = definitions.job(TestDefinitions.JOB).orElseThrow();

        assertThatThrownBy(() -> ApiTokens.require(variable -> null, definitions, job))
                .isInstanceOfSatisfying(
                        OperatorException.class,
                        mistake -> assertThat(mistake.exitCode()).isEqualTo(2))
                .hasMessage("found nothing in the environment variable SHOP_TOKEN, wanted the token of the API of"
                        + " merchant shop");
        assertThatThrownBy(() -> ApiTokens.require(variable -> "two\nlines", definitions, job))
                .hasMessageContaining("a text that no header can carry")
                .hasMessageNotContaining("lines");
        assertThatCode(() -> ApiTokens.require(variable -> "s3cret\n", definitions, job))
                .doesNotThrowAnyException();
        assertThatCode(() -> ApiTokens.require(variable -> null, api(null), job))
                .doesNotThrowAnyException();
    }

    private static Definitions api(Api.@Nullable Token token) {
        Api.Fields fields = new Api.Fields("/id", "/price", null, null, null, null, null, null, null);
        return new TestDefinitions()
                .listing("dryer", "Test dryer", URI.create("https://www.shop.com/dryer"))
                .offers(new Api("https://api.shop.com/{key}", token, "", null, 1, fields))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/dryer", "http://localhost/dryer", "http://[::1]:81/dryer"})
    void shopOfThisMachineNeedsNone(String url) {
        assertThatCode(() -> require(false, job(url))).doesNotThrowAnyException();
    }

    private static void require(boolean stated, Definitions definitions) {
        JobDefinition job = definitions.job(TestDefinitions.JOB).orElseThrow();
        ContactPage.require(stated, definitions, job);
    }

    private static Definitions job(String url) {
        return new TestDefinitions()
                .listing("dryer", "Test dryer", URI.create(url))
                .build();
    }
}
