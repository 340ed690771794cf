package dev.dealwire.cli;

import dev.dealwire.job.Definitions;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command finds what operators declared, keeps what it works on, and prints what it has to say. */
final class WorkOptions {

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            description =
                    "The folder of definitions. Default: jobs in the working directory; if there is none, the packaged files.")
    private @Nullable Path jobs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DEALWIRE_DATA:-.dealwire}",
            description =
                    "The folder for page archive, snippets and the embedded PostgreSQL. Default: ${DEFAULT-VALUE}. "
                            + "A database of your own is named by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.")
    private Path data = Path.of(".dealwire");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    /** @throws OperatorException with every problem, if there is one */
    Definitions definitions() {
        return DefinitionsOfJobs.read(jobs);
    }

    Session open(Definitions definitions) {
        return Session.open(setup(definitions));
    }

    Session.Setup setup(Definitions definitions) {
        return Session.Setup.of(definitions, data);
    }

    /** Where the command's answer goes. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Prints a whole answer, with the line ends that it has. */
    void print(String answer) {
        out().print(answer);
        out().flush();
    }
}
