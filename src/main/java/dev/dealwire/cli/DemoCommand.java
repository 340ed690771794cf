package dev.dealwire.cli;

import dev.dealwire.cli.Session.Setup;
import dev.dealwire.deal.Deals;
import dev.dealwire.demo.ArticlePage;
import dev.dealwire.demo.DemoClock;
import dev.dealwire.demo.DemoDefinitions;
import dev.dealwire.demo.DemoFolder;
import dev.dealwire.demo.DemoSite;
import dev.dealwire.demo.DemoSlots;
import dev.dealwire.demo.DemoStory;
import dev.dealwire.demo.SampleMarket;
import dev.dealwire.demo.SampleShop;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.JobRuns;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunProgress;
import dev.dealwire.pipeline.RunResult;
import dev.dealwire.publish.ArticleMarkup;
import dev.dealwire.publish.EmbedPolicy;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dealwire demo}: the whole program at work on sample shops of its own, or on saved pages. */
@Command(
        name = "demo",
        description =
                "Show the whole thing at work on this machine: sample shops, a job, and an article that follows them.",
        footer = {"", "Everything stays on this machine. Delete the data folder to begin anew."},
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int PORTS = 4;

    @Option(names = "--once", description = "Print both rounds as tables and exit, instead of staying to serve.")
    private boolean once;

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "Serve the saved pages of DIR (with urls.jsonl, if there is one) and track them instead.")
    private @Nullable Path pages;

    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = PortConverter.class,
            description = "The port of the article. Default: ${DEFAULT-VALUE}; with --once any that is free.")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DEALWIRE_DATA:-.dealwire}/demo",
            description = "Where the demo keeps its database and files. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(".dealwire/demo");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        return pages == null ? play() : new SavedPagesDemo(pages, data.resolve("pages"), out()).track(once);
    }

    private int play() {
        DemoClock clock = new DemoClock(Clock.systemUTC());
        DemoFolder folder = DemoFolder.open(data, PORTS, clock.instant());
        try (SampleMarket market = SampleMarket.open(clock, folder.firstPort());
                Session session = Session.open(setup(market, clock))) {
            DemoStory story = new DemoStory(market, clock, session.get(JobRuns.class), folder);
            tell(session, story);
            if (!once) {
                stay(session, market, story, clock);
            }
            return 0;
        }
    }

    private Setup setup(SampleMarket market, DemoClock clock) {
        Definitions definitions = DemoDefinitions.of(market, DefinitionsOfJobs.packaged());
        return Setup.of(definitions, data)
                .withWeb(once ? 0 : port)
                .with("dealwire.fetch.loopback-allowed", true)
                .with("dealwire.links.loopback-allowed", true)
                .with(context -> context.registerBean(Clock.class, () -> clock))
                .with(context -> context.registerBean(LateRoutes.class, LateRoutes::new));
    }

    private void tell(Session session, DemoStory story) {
        progress("A month of daily runs goes by ...");
        story.tellThePast();
        round(session, "Round 1: the sale begins", watched("round 1", story::tellTheSale));
        round(
                session,
                "Round 2, an hour later: Revlon is cut to $18, Shark is sold out, BaByliss's page is broken",
                watched("round 2", story::tellTheChanges));
    }

    private void stay(Session session, SampleMarket market, DemoStory story, Clock clock) {
        watched("now", progress -> story.goOn(RunExtent.DUE, progress));
        ArticlePage article = new ArticlePage(
                session.get(SnippetStore.class),
                session.get("htmlSnippetRenderer", SnippetRenderer.class),
                session.get(ArticleMarkup.class),
                session.get(EmbedPolicy.class),
                market.shops());
        session.get(LateRoutes.class).become(new DemoSite(article, market, story, clock).routes());
        out().println("The article   http://localhost:" + session.port() + "/");
        out().println("A snippet     http://localhost:" + session.port() + "/embed/" + DemoSlots.ROUND_UP + ".html");
        out().println("Metrics       http://localhost:" + session.port() + "/actuator/prometheus");
        for (SampleShop shop : market.shops()) {
            out().printf("%-13s %s%n", shop.front().title(), shop.home());
        }
        out().println("Evidence      dealwire why " + DemoSlots.REVLON + " --data " + data);
        out().println("Ctrl-C ends the demo.");
        session.await();
    }

    private static RunResult watched(String task, Function<RunProgress, RunResult> run) {
        try (TerminalProgress progress = new TerminalProgress(task)) {
            return run.apply(progress);
        }
    }

    private void round(Session session, String title, RunResult result) {
        PrintWriter out = out();
        out.println("== " + title);
        out.println();
        if (result instanceof RunResult.DoneBefore) {
            out.println("This round was played before; nothing was fetched and nothing was published now.");
            out.println();
        }
        out.println(ReportText.table(FinishedRun.report(result)));
        out.println(DealList.of(
                        jobs(session),
                        session.get(PriceHistory.class),
                        session.get(Deals.class),
                        session.get(Clock.class).instant())
                .toTable());
        out.println(article(session));
    }

    private static List<JobDefinition> jobs(Session session) {
        return List.copyOf(session.get(Definitions.class).jobs().values());
    }

    private static String article(Session session) {
        return session.get(ServedSnippets.class)
                .find(
                        DemoSlots.ROUND_UP,
                        SnippetFormat.TEXT,
                        session.get(Clock.class).instant())
                .map(content -> new String(content.body(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private void progress(String words) {
        if (System.console() != null && System.console().isTerminal()) {
            spec.commandLine().getErr().println(words);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
