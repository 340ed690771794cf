package dev.dealwire.cli;

import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.JobRuns;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunReport;
import dev.dealwire.pipeline.RunResult;
import dev.dealwire.pipeline.VisitExplainer;
import dev.dealwire.pipeline.VisitExplanation;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire run}: works off a job now, once, and reports. */
@Command(
        name = "run",
        description = "Run a job now: visit what is due, decide what is a deal, publish its slots, and report.",
        footer = {
            "",
            "A run that was cut off is taken up where it stopped. Exit status: 0 done, 1 the run fell short, an explained visit saw no terms, or another "
                    + "node works on the job, 2 wrong usage or definitions."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", arity = "0..1", description = "The job's id: its file name in jobs, without .yaml.")
    private @Nullable String job;

    @Option(names = "--all", description = "Visit all listings of the job, due or not.")
    private boolean all;

    @Option(
            names = "--explain",
            paramLabel = "URL",
            description = "Visit this one address, say step by step why it ends as it does, and write nothing.")
    private @Nullable URI explained;

    @Option(names = "--json", description = "Print the report, or the explanation, as a line of JSON.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        if ((job == null) == (explained == null)) {
            throw OperatorException.usage(
                    "found " + (job == null ? "nothing" : "both") + ", wanted JOB or --explain URL");
        }
        Definitions definitions = options.definitions();
        return job == null ? explain(definitions) : run(definitions, DefinitionsOfJobs.job(definitions, job));
    }

    private int run(Definitions definitions, JobDefinition definition) {
        Prerequisites.ofEnvironment().require(definitions, List.of(definition));
        try (Session session = options.open(definitions);
                TerminalProgress progress = new TerminalProgress("visits")) {
            RunResult result = session.get(JobRuns.class)
                    .run(
                            definition.id(),
                            session.get(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS),
                            all ? RunExtent.ALL : RunExtent.DUE,
                            progress);
            progress.close();
            return print(FinishedRun.report(result));
        }
    }

    private int explain(Definitions definitions) {
        URI url = address(explained);
        ContactPage.require(url);
        try (Session session = options.open(definitions)) {
            VisitExplanation explanation = session.get(VisitExplainer.class).explain(url);
            options.out().println(json ? ExplanationText.json(explanation) : ExplanationText.table(explanation));
            return explanation.outcome().isSeen() ? 0 : 1;
        }
    }

    private static URI address(@Nullable URI url) {
        if (url == null || url.getHost() == null) {
            throw OperatorException.usage(
                    "found '" + url + "', wanted an address such as https://www.example.com/dryer");
        }
        return url;
    }

    private int print(RunReport report) {
        options.out().println(json ? ReportText.json(report) : ReportText.table(report));
        return report.internalErrors() == 0 ? 0 : 1;
    }
}
