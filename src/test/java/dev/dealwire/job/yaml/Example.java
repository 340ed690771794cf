package dev.dealwire.job.yaml;

import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.Problem;
import dev.dealwire.job.yaml.SourceFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small folder in memory that uses every key; tests change a file of it and read all of it. */
final class Example {

    private static final Path FULL = Path.of("src/test/resources/definitions/full");
    private static final List<String> NAMES = List.of(
            "full.yaml", "merchants/bare.yaml", "merchants/full.yaml", "markets/full.yaml", "markets/prior.yaml");

    private static final Map<String, String> TEXTS =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Example::load));

    private final Map<String, byte[]> files = new TreeMap<>();

    Example() {
        NAMES.forEach(name -> with(name, text(name)));
    }

    static String text(String name) {
        return Objects.requireNonNull(TEXTS.get(name), name);
    }

    private static String load(String name) {
        try {
            return Files.readString(FULL.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Example with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Example with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    DefinitionsReading read() {
        List<SourceFile> sources = files.entrySet().stream()
                .map(file -> source(file.getKey(), file.getValue()))
                .toList();
        return DefinitionsReader.read(new SourceFiles("example", sources, List.of()));
    }

    List<Problem> problems() {
        return switch (read()) {
            case DefinitionsReading.Valid _ -> List.of();
            case DefinitionsReading.Invalid(String _, List<Problem> problems) -> problems;
        };
    }

    Definitions definitions() {
        return switch (read()) {
            case DefinitionsReading.Valid(String _, Definitions definitions) -> definitions;
            case DefinitionsReading.Invalid(String _, List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static SourceFile source(String name, byte[] bytes) {
        String stem = name.substring(name.indexOf('/') + 1, name.length() - SourceFile.SUFFIX.length());
        return new SourceFile(kind(name), stem, name, () -> new ByteArrayInputStream(bytes));
    }

    private static Kind kind(String name) {
        if (name.startsWith("merchants/")) {
            return Kind.MERCHANT;
        }
        return name.startsWith("markets/") ? Kind.MARKET : Kind.JOB;
    }
}
