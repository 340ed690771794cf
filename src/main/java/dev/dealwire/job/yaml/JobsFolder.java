package dev.dealwire.job.yaml;

import dev.dealwire.job.Problem;
import dev.dealwire.job.yaml.SourceFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder on disk. Whatever in it looks as if it were meant to be read but would not be, such as {@code amazon.yml} or a
 * folder {@code merchant}, is a problem: silence would leave its owner wondering.
 */
final class JobsFolder {

    private static final String SCHEMAS = "schema";

    private final Path root;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JobsFolder(Path root) {
        this.root = root;
    }

    static SourceFiles list(Path root) {
        return new JobsFolder(root).list();
    }

    private SourceFiles list() {
        Arrays.stream(Kind.values()).forEach(this::list);
        if (problems.isEmpty() && files.stream().noneMatch(file -> file.kind() == Kind.JOB)) {
            report(root, "no job", "at least one file *.yaml");
        }
        return new SourceFiles(root.toString(), files, problems);
    }

    private void list(Kind kind) {
        Path folder = root.resolve(kind.folder());
        if (kind != Kind.JOB && Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.sorted().filter(entry -> !isHidden(entry)).forEach(entry -> take(kind, entry));
        } catch (IOException e) {
            report(folder, "no folder that can be read: " + SourceFile.reason(e), "a folder with job definitions");
        }
    }

    private void take(Kind kind, Path entry) {
        String name = name(entry);
        if (Files.isDirectory(entry)) {
            takeFolder(kind, entry);
        } else if (name.endsWith(SourceFile.SUFFIX)) {
            String stem = name.substring(0, name.length() - SourceFile.SUFFIX.length());
            takeFile(new SourceFile(kind, stem, entry.toString(), () -> Files.newInputStream(entry)), entry);
        } else if (name.endsWith(".yml")) {
            report(entry, "the ending .yml", "the ending .yaml");
        }
    }

    private void takeFile(SourceFile file, Path entry) {
        if (!Files.isRegularFile(entry)) {
            report(entry, "something other than a file", "a file");
            return;
        }
        files.add(file);
    }

    private void takeFolder(Kind kind, Path folder) {
        List<String> known = Stream.concat(Arrays.stream(Kind.values()).map(Kind::folder), Stream.of(SCHEMAS))
                .filter(name -> !name.isEmpty())
                .toList();
        if (kind != Kind.JOB) {
            report(folder, "a folder", "only files here");
        } else if (!known.contains(name(folder))) {
            report(folder, "a folder of another name", Words.oneOf(known) + Nearest.hint(name(folder), known));
        }
    }

    private void report(Path path, String found, String wanted) {
        problems.add(new Problem(Quoted.escape(path.toString()), 0, 0, "", found, wanted));
    }

    private static boolean isHidden(Path entry) {
        return name(entry).startsWith(".");
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
