package dev.dealwire.cli;

import dev.dealwire.job.DefinitionFiles;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code dealwire check}: tells everything that is wrong with the files in {@code jobs}, and runs nothing. Needs only the
 * reader of those files, so it answers at once.
 */
@Command(
        name = "check",
        description = "Check job definitions, merchant profiles and market policies.",
        footer = {"", "Exit status: 0 if all files are good, 2 if anything is wrong with them."},
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int MISTAKES = 2;

    private final DefinitionFiles files;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            description =
                    "The folder to check. Default: jobs in the working directory; if there is none, the packaged files.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print a line of JSON for each problem, and nothing else.")
    private boolean json;

    public CheckCommand(DefinitionFiles files) {
        this.files = files;
    }

    @Override
    public Integer call() {
        return switch (files.readChosen(folder)) {
            case DefinitionsReading.Valid(String origin, Definitions definitions) -> {
                reportGood(origin, definitions);
                yield GOOD;
            }
            case DefinitionsReading.Invalid(String origin, List<Problem> problems) -> {
                reportMistakes(origin, problems);
                yield MISTAKES;
            }
        };
    }

    private void reportGood(String origin, Definitions definitions) {
        if (!json) {
            out().println(origin + ": " + styled(Style.fg_green, "good") + ", "
                    + counted(definitions.jobs().size(), "job") + ", "
                    + counted(definitions.merchants().size(), "merchant") + ", "
                    + counted(definitions.markets().size(), "market"));
        }
    }

    private void reportMistakes(String origin, List<Problem> problems) {
        if (json) {
            JsonMapper mapper = JsonMapper.shared();
            problems.forEach(problem -> out().println(mapper.writeValueAsString(asJson(problem))));
            return;
        }
        problems.forEach(problem -> out().println(line(problem)));
        long mistaken = problems.stream().map(Problem::file).distinct().count();
        out().println(origin + ": "
                + styled(Style.fg_red, counted(problems.size(), "problem") + " in " + counted(mistaken, "file")));
    }

    private String line(Problem problem) {
        String path = problem.path().isEmpty() ? "" : styled(Style.bold, problem.path()) + ": ";
        return styled(Style.fg_cyan, problem.place()) + ": " + path + "found " + problem.found() + ", wanted "
                + problem.wanted();
    }

    private static Map<String, Object> asJson(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.file());
        fields.put("line", problem.line());
        fields.put("column", problem.column());
        fields.put("path", problem.path());
        fields.put("found", problem.found());
        fields.put("wanted", problem.wanted());
        return fields;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Without picocli's own mark-up, which text from a file could imitate. */
    private String styled(Style style, String text) {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        return ansi.enabled() ? Style.on(style) + text + Style.off(style) : text;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
