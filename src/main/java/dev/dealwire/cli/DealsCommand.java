package dev.dealwire.cli;

import dev.dealwire.deal.Deals;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.FoundListings;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire deals}: every listing with its verdict, and why it is no deal. */
@Command(
        name = "deals",
        description = "List what is tracked: price, reference price, deal or not, and why not.",
        mixinStandardHelpOptions = true)
final class DealsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "The job's id. Default: all jobs.")
    private @Nullable String job;

    @Option(names = "--json", description = "Print a line of JSON for each listing.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Definitions definitions = options.definitions();
        List<JobDefinition> jobs = job == null ? all(definitions) : List.of(DefinitionsOfJobs.job(definitions, job));
        try (Session session = options.open(definitions)) {
            FoundListings found = session.get(FoundListings.class);
            DealList list = DealList.of(
                    jobs.stream().map(found::track).toList(),
                    session.get(PriceHistory.class),
                    session.get(Deals.class),
                    session.get(Clock.class).instant());
            options.print(json ? list.toJsonLines() : list.toTable());
            return 0;
        }
    }

    private static List<JobDefinition> all(Definitions definitions) {
        return definitions.jobs().values().stream()
                .sorted(Comparator.comparing(definition -> definition.id().value()))
                .toList();
    }
}
