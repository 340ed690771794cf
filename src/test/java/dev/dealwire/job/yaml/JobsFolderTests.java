package dev.dealwire.job.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder, before any file of it is read. */
class JobsFolderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        for (String name : List.of("full.yaml", "merchants/full.yaml", "merchants/bare.yaml", "markets/full.yaml")) {
            write(name, Example.text(name));
        }
    }

    @Test
    void folderIsReadWithItsMerchantsAndMarkets() {
        assertThat(new YamlDefinitions().read(folder)).isInstanceOfSatisfying(DefinitionsReading.Valid.class, valid -> {
            assertThat(valid.origin()).isEqualTo(folder.toString());
            assertThat(valid.definitions().jobs()).hasSize(1);
            assertThat(valid.definitions().merchants()).hasSize(2);
            assertThat(valid.definitions().markets()).hasSize(1);
        });
    }

    @Test
    void folderThatIsNotThereIsOneProblem() {
        assertThat(problems(folder.resolve("nowhere")))
                .containsExactly("nowhere: found no folder that can be read: it is not there, wanted a folder with job"
                        + " definitions");
    }

    @Test
    void fileInPlaceOfTheFolderIsOneProblem() {
        assertThat(problems(folder.resolve("full.yaml")))
                .singleElement()
                .asString()
                .contains("wanted a folder");
    }

    @Test
    void folderWithoutAJobIsAProblem() throws IOException {
        Files.delete(folder.resolve("full.yaml"));

        assertThat(problems(folder))
                .containsExactly(folder.getFileName() + ": found no job, wanted at least one file *.yaml");
    }

    @Test
    void otherEndingIsAProblem() throws IOException {
        write("merchants/shop.yml", "name: Shop");

        assertThat(problems(folder)).containsExactly("shop.yml: found the ending .yml, wanted the ending .yaml");
    }

    @Test
    void misnamedFolderIsAProblem() throws IOException {
        write("merchant/shop.yaml", "name: Shop");

        assertThat(problems(folder))
                .containsExactly(
                        "merchant: found a folder of another name, wanted merchants, markets or schema; did you"
                                + " mean 'merchants'?");
    }

    @Test
    void folderWithinMerchantsIsAProblem() throws IOException {
        write("merchants/old/shop.yaml", "name: Shop");

        assertThat(problems(folder)).containsExactly("old: found a folder, wanted only files here");
    }

    @Test
    void fileNameThatIsNoIdIsAProblem() throws IOException {
        write("merchants/Best Buy.yaml", Example.text("merchants/bare.yaml"));

        assertThat(problems(folder))
                .containsExactly("Best Buy.yaml: found the file name 'Best Buy', wanted at most 64 lower-case letters,"
                        + " digits and inner hyphens before .yaml");
    }

    @Test
    void notesAndHiddenFilesAreLeftAlone() throws IOException {
        write("README.md", "# Notes");
        write(".git/config", "[core]");
        write("merchants/.amazon.yaml.swp", "\u0000");

        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void linkThatLeadsNowhereIsAProblem() throws IOException {
        Files.createSymbolicLink(folder.resolve("lost.yaml"), folder.resolve("nowhere"));

        assertThat(problems(folder)).containsExactly("lost.yaml: found something other than a file, wanted a file");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private static List<String> problems(Path root) {
        return switch (new YamlDefinitions().read(root)) {
            case DefinitionsReading.Valid _ -> List.of();
            case DefinitionsReading.Invalid(String _, List<Problem> problems) ->
                problems.stream()
                        .map(problem -> problem.toString().replaceFirst("^.*?([^/]+: found)", "$1"))
                        .toList();
        };
    }
}
