package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunCommandTests {

    private static final String JOB = """
            title: Dryers
            market: us
            schedule: {cron: "0 0 * * * *", zone: UTC}
            revisit: 1h
            deal: {minimum-percent-off: 5}
            listings:
              - {id: shop/dryer, name: Dryer, url: "https://www.shop.example/dryer"}
              - {id: shop/brush, name: Brush, url: "https://www.shop.example/brush"}
              - {id: mart/dryer, name: Dryer, url: "https://www.mart.example/dryer"}
            discover:
              - {merchant: shop, from: sitemap, start: "https://www.shop.example/sitemap.xml", most: 5}
            """;

    private static final String MERCHANT = """
            name: Test shop
            hosts: [www.%1$s.example]
            currency: USD
            locale: en-US
            offers:
              source: api
              location: https://api.%1$s.example/{key}
              token: {variable: %2$s, header: Authorization}
              items: ""
              fields: {sku: /id, price: /price}
            """;

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

    @ParameterizedTest
    @CsvSource({
        "serve --port 65536, wanted a port from 0 to 65535",
        "demo --port -1, wanted a port from 0 to 65535",
        "demo --port http, wanted a port from 0 to 65535",
        "demo --once --pages no-such-folder, 'found no folder no-such-folder, wanted one with saved pages'",
        "demo --once --pages pom.xml, 'found no folder pom.xml, wanted one with saved pages'"
    })
    void valueThatIsNoneIsNamedWithWhatWasWanted(String arguments, String complaint) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));

        assertThat(commandLine.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
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

    @ParameterizedTest
    @ValueSource(strings = {"run --explain https://www.shop.example/dryer", "discover dryers"})
    void commandThatAsksForPagesNeedsNoTokens(String arguments, @TempDir Path folder) throws IOException {
        Path jobs = jobs(folder);
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));

        int status =
                commandLine.execute((arguments + " --jobs " + jobs + " --data " + folder.resolve("data")).split(" "));

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("found no contact page, wanted one in DEALWIRE_FETCH_CONTACT");
        assertThat(status).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run dryers", "serve"})
    void everythingThatTheEnvironmentLacksIsSaidAtOnce(String arguments, @TempDir Path folder) throws IOException {
        Path jobs = jobs(folder);
        Path data = folder.resolve("data");
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dealwire.commandLine().setErr(new PrintWriter(err, true));

        int status = commandLine.execute((arguments + " --jobs " + jobs + " --data " + data).split(" "));

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        contact -> assertThat(contact)
                                .startsWith("found no contact page, wanted one in DEALWIRE_FETCH_CONTACT")
                                .endsWith("job dryers asks api.shop.example"),
                        token -> assertThat(token)
                                .isEqualTo("found nothing in the environment variable DEALWIRE_TEST_NO_SUCH_TOKEN,"
                                        + " wanted the token of the API of merchant shop"),
                        token -> assertThat(token)
                                .isEqualTo("found nothing in the environment variable DEALWIRE_TEST_NOR_SUCH_TOKEN,"
                                        + " wanted the token of the API of merchant mart"));
        assertThat(status).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    private static Path jobs(Path folder) throws IOException {
        Path jobs = folder.resolve("jobs");
        write(jobs.resolve("dryers.yaml"), JOB);
        write(jobs.resolve("merchants/shop.yaml"), MERCHANT.formatted("shop", "DEALWIRE_TEST_NO_SUCH_TOKEN"));
        write(jobs.resolve("merchants/mart.yaml"), MERCHANT.formatted("mart", "DEALWIRE_TEST_NOR_SUCH_TOKEN"));
        write(jobs.resolve("markets/us.yaml"), Files.readString(Path.of("jobs/markets/us.yaml")));
        return jobs;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
