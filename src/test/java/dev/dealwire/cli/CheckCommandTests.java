package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.yaml.YamlDefinitions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        Path shipped = Path.of("jobs");
        try (var files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file));
                Files.createDirectories(folder.resolve(copy).resolve("..").normalize());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void goodFilesAreCounted() {
        assertThat(check(Ansi.OFF, "--jobs", folder.toString())).isZero();

        assertThat(out).hasToString(folder + ": good, 1 job, 2 merchants, 6 markets\n");
    }

    @Test
    void folderOfTheWorkingDirectoryIsTheDefault() {
        assertThat(check(Ansi.OFF)).isZero();

        assertThat(out).hasToString("jobs: good, 1 job, 2 merchants, 6 markets\n");
    }

    @Test
    void mistakesAreListedByPlaceAndCounted() throws IOException {
        makeMistakes();

        assertThat(check(Ansi.OFF, "--jobs", folder.toString())).isEqualTo(2);

        assertThat(out.toString().replace(folder.toString(), "jobs").lines())
                .containsExactly(
                        "jobs/merchants/amazon.yaml:1:1: hosts: found nothing, wanted a list of one item or more, each a"
                                + " host name in lower case such as www.walmart.com, or *.walmart.com for all below it",
                        "jobs/merchants/amazon.yaml:2:1: wat: found an unknown key, wanted name, hosts, currency,"
                                + " locale, manners, hints, programme, display, offers, render or plausibility",
                        "jobs/prime-day-hair-dryers.yaml:7:8: title: found the number 2022, wanted the job's title: one"
                                + " line of text, at most 200 characters; put it in quotes if that is meant",
                        "jobs: 3 problems in 2 files");
        assertThat(err).hasToString("");
    }

    @Test
    void jsonIsALineAProblemAndNothingElse() throws IOException {
        makeMistakes();

        assertThat(check(Ansi.ON, "--json", "--jobs", folder.toString())).isEqualTo(2);

        List<JsonNode> lines =
                out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().propertyNames())
                .containsExactly("file", "line", "column", "path", "found", "wanted");
        assertThat(lines.getLast().get("line").asInt()).isEqualTo(7);
        assertThat(lines.getLast().get("found").asString()).isEqualTo("the number 2022");
    }

    @Test
    void jsonOfGoodFilesIsSilent() {
        assertThat(check(Ansi.OFF, "--json", "--jobs", folder.toString())).isZero();

        assertThat(out).hasToString("");
    }

    @Test
    void markUpInAFileIsNoColour() throws IOException {
        Path job = folder.resolve("prime-day-hair-dryers.yaml");
        Files.writeString(job, Files.readString(job).replace("title: ", "\"@|red x|@\": 1\ntitle: "));

        check(Ansi.ON, "--jobs", folder.toString());

        assertThat(out.toString()).contains("@|red x|@").contains("\u001b[");
    }

    @Test
    void missingFolderIsToldWithoutAStackTrace() {
        assertThat(check(Ansi.OFF, "--jobs", "/nowhere/at/all")).isEqualTo(2);

        assertThat(out.toString()).startsWith("/nowhere/at/all: found no folder that can be read: it is not there");
        assertThat(err).hasToString("");
    }

    @Test
    void problemsStandInTheOrderOfFilesAndLines() throws IOException {
        makeMistakes();
        check(Ansi.OFF, "--json", "--jobs", folder.toString());

        assertThat(out.toString().lines().map(JsonMapper.shared()::readTree))
                .isSortedAccordingTo(Comparator.<JsonNode, String>comparing(
                                problem -> problem.get("file").asString())
                        .thenComparingInt(problem -> problem.get("line").asInt()));
    }

    private void makeMistakes() throws IOException {
        Path job = folder.resolve("prime-day-hair-dryers.yaml");
        Files.writeString(job, Files.readString(job).replace("title: Prime Day hair dryers", "title: 2022"));
        Files.writeString(folder.resolve("merchants/amazon.yaml"), "name: Amazon\nwat: 1\n");
    }

    private int check(Ansi ansi, String... arguments) {
        return new CommandLine(new CheckCommand(new YamlDefinitions()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .execute(arguments);
    }
}
