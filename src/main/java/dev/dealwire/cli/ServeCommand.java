package dev.dealwire.cli;

import dev.dealwire.job.Definitions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dealwire serve}: works off the jobs at their times, and serves snippets, health and metrics. */
@Command(
        name = "serve",
        description = "Run jobs at their times, and serve snippets, health and metrics, until told to stop.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = PortConverter.class,
            description = "The port to listen at; 0 takes any that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Definitions definitions = options.definitions();
        Prerequisites.ofEnvironment().require(definitions, definitions.jobs().values());
        Session.Setup setup = options.setup(definitions)
                .withWeb(port)
                .with("db-scheduler.enabled", true)
                .with("logging.level.dev.dealwire", "info");
        try (Session session = Session.open(setup)) {
            options.out()
                    .printf("Dealwire works on %d job(s).%n", definitions.jobs().size());
            definitions.jobs().values().stream()
                    .flatMap(job -> job.slots().stream())
                    .forEach(slot ->
                            options.out().printf("  http://localhost:%d/embed/%s.html%n", session.port(), slot.id()));
            options.out()
                    .printf(
                            "  http://localhost:%1$d/actuator/health%n  http://localhost:%1$d/actuator/prometheus%n",
                            session.port());
            session.await();
        }
        return 0;
    }
}
