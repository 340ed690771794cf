package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.extract.Page;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.yaml.YamlDefinitions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExtractCommandTests {

    private static final String PAGE = "src/test/resources/pages/shops/lightspeed/old-price-and-volume/page.html";
    private static final String ADDRESS = "https://fietsshoputrecht.example/fietslamp-set-usb.html";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void choiceAndRefusalsAreExplained() {
        assertThat(extract("--url", ADDRESS, PAGE)).isZero();

        assertThat(out.toString())
                .contains("current price  EUR 24.95 (publishable)")
                .contains("because        EUR 24.95 scores")
                .contains("regular price  EUR 34.95 (strikethrough)");
        assertThat(verdict("€24,95")).startsWith("chosen: shown +14, in one block with the title");
        assertThat(verdict("€34,95")).startsWith("reference: ");
        assertThat(verdict("€20,62")).startsWith("not a current price, by the words behind it: ");
        assertThat(verdict("€22,45")).startsWith("not a current price, by the words before it: ");
        assertThat(verdict("€6,95")).startsWith("outscored: ").contains("in a section about other products -70");
        assertThat(verdict("€0,00")).startsWith("refused, zero: ");
    }

    @Test
    void controlCharactersOfAPageDoNotReachTheTerminal() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<html lang=en><body><h1>Lamp \u001b[31mred</h1><p class=price>Price\u001b[2J $5.00</p>"
                        + "<button>Add to cart</button></body></html>");

        assertThat(extract(page.toString())).isZero();

        assertThat(out.toString()).contains("USD 5.00").doesNotContain("\u001b");
    }

    @Test
    void rateOfManyPagesIsStatedApartFromTheirLines() {
        assertThat(extract("--json", "--rate", PAGE, PAGE)).isZero();

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).startsWith("2 pages, ").contains(" MB a second");
    }

    @Test
    void addressIsTakenAsItIsCopied() {
        assertThat(extract("--json", "--url", ADDRESS + "#a=3|p=1 2", PAGE)).isZero();

        assertThat(out.toString()).contains("a=3%7Cp=1%202").contains("24.95");
    }

    @Test
    void addressThatIsNoneIsAnOperatorsMistake() {
        assertThat(extract("--url", "https://[", PAGE)).isEqualTo(2);

        assertThat(err.toString()).contains("found 'https://[', wanted an address");
    }

    @Test
    void pagesThatAreNotThereAreNamedBeforeAnyIsRead() {
        assertThat(extract(PAGE, "one.html", folder.toString())).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly("found no file one.html", "found no file " + folder);
    }

    @Test
    void everyWrongLineOfAListIsNamedBeforeAnyPageIsRead() throws IOException {
        Files.writeString(folder.resolve("page.html"), "<html><body><h1>Nothing</h1></body></html>");
        Path list = folder.resolve("urls.jsonl");
        Files.writeString(list, """
                {"file": "page.html", "url": null}
                {"file": "gone.html", "url": "https://shop.example/a b"}

                {"file": "page.html", "url": "https://["}
                {"page": "page.html"}
                page.html
                {"file": "page\\u0000.html"}
                """);

        assertThat(extract("--json", "--urls", list.toString())).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(list + ":2: found no file gone.html"),
                        line -> assertThat(line).startsWith(list + ":4: found url \"https://[\", wanted an address"),
                        line -> assertThat(line).startsWith(list + ":5: found {\"page\": \"page.html\"}, wanted {"),
                        line -> assertThat(line).startsWith(list + ":6: found page.html, wanted {"),
                        line -> assertThat(line)
                                .startsWith(list + ":7: found {\"file\": \"page\\u0000.html\"}, wanted {"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADDRESS,
                "https://www.123.example/p",
                "https://on.example/p",
                "https://null.example/p?a=1#b",
                "https://xn--mller-kva.example/'p'"
            })
    void starterProfileIsAMerchantThatIsReadAsItStands(String address) throws IOException {
        assertThat(extract("--profile", "--url", address, PAGE)).isZero();
        copyTheShippedFiles();
        Files.writeString(folder.resolve("merchants/begun.yaml"), out.toString());

        assertThat(new YamlDefinitions().read(folder)).isInstanceOfSatisfying(DefinitionsReading.Valid.class, valid -> {
            MerchantProfile begun =
                    Objects.requireNonNull(valid.definitions().merchants().get(new MerchantId("begun")));
            assertThat(begun.currency()).isEqualTo(Currency.getInstance("EUR"));
            assertThat(begun.hosts()).containsExactly(URI.create(address).getHost());
        });
    }

    @Test
    void starterProfileOfAPageWithoutPriceOrAddressIsReadToo() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "<html><body><h1>Nothing</h1></body></html>");
        assertThat(extract("--profile", page.toString())).isZero();
        copyTheShippedFiles();
        Files.writeString(folder.resolve("merchants/begun.yaml"), out.toString());

        assertThat(new YamlDefinitions().read(folder)).isInstanceOf(DefinitionsReading.Valid.class);
    }

    private void copyTheShippedFiles() throws IOException {
        Path shipped = Path.of("jobs");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
    }

    /** The line below the first that prints {@code text}. */
    private String verdict(String text) {
        String[] lines = out.toString().split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i++) {
            if (lines[i].contains(" " + text + " ")) {
                return lines[i + 1].strip();
            }
        }
        return "";
    }

    private int extract(String... arguments) {
        return new CommandLine(new ExtractCommand(ExtractCommandTests::noPage))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(Dealwire.tellInOneLine())
                .execute(arguments);
    }

    private static Page noPage(URI url) {
        throw new AssertionError("asked for " + url);
    }
}
