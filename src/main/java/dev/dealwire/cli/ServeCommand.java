package dev.dealwire.cli;

import dev.dealwire.job.Definitions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dealwire serve}: works off the jobs at their times, and serves snippets, health and metrics. */
@Command(
        name = "serve",
        description = "Run jobs at their times, and serve snippets, health and metrics, until told to stop.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen at. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Definitions definitions = DefinitionsOfJobs.read(options.jobs());
        Prerequisites.ofEnvironment().require(definitions, definitions.jobs().values());
        Session.Setup setup = Session.Setup.of(definitions, options.data())
                .withWeb(port)
                .with("db-scheduler.enabled", true)
                .with("logging.level.dev.dealwire", "info");
        try (Session session = Session.open(setup)) {
            spec.commandLine()
                    .getOut()
                    .printf("Dealwire works on %d job(s).%n", definitions.jobs().size());
            definitions.jobs().values().stream()
                    .flatMap(job -> job.slots().stream())
                    .forEach(slot -> spec.commandLine()
                            .getOut()
                            .printf("  http://localhost:%d/embed/%s.html%n", session.port(), slot.id()));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "  http://localhost:%1$d/actuator/health%n  http://localhost:%1$d/actuator/prometheus%n",
                            session.port());
            session.await();
        }
        return 0;
    }
}
