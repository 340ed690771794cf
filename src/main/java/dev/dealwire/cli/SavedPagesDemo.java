package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.demo.SavedPages;
import dev.dealwire.demo.SavedPages.SavedPage;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.pipeline.JobRuns;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunReport;
import dev.dealwire.pipeline.RunReport.Trouble;
import dev.dealwire.price.ReferencePrice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Tracks saved pages with the real job and prints what became of each. */
final class SavedPagesDemo {

    private static final String LIST = "urls.jsonl";

    private final Path folder;
    private final Path data;
    private final PrintWriter out;

    SavedPagesDemo(Path folder, Path data, PrintWriter out) {
        this.folder = folder;
        this.data = data;
        this.out = out;
    }

    int track(boolean once) {
        try (SavedPages pages = SavedPages.serve(pages(), 0);
                Session session = Session.open(setup(pages))) {
            RunReport report = run(session);
            out.println(ReportText.outcomes(report));
            out.println(table(pages, session, report));
            if (!once) {
                out.println("Health and metrics at http://localhost:" + session.port()
                        + "/actuator; Ctrl-C ends the demo.");
                session.await();
            }
            return report.visits() == pages.count() ? 0 : 1;
        }
    }

    private Session.Setup setup(SavedPages pages) {
        return Session.Setup.of(pages.definitions(DefinitionsOfJobs.packaged()), data)
                .withWeb(0)
                .with("dealwire.fetch.loopback-allowed", true)
                .with(context -> context.getBeanFactory().addBeanPostProcessor(underTheirOwnAddress(pages)));
    }

    private static BeanPostProcessor underTheirOwnAddress(SavedPages pages) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PageFetcher fetcher ? pages.underTheirOwnAddress(fetcher) : bean;
            }
        };
    }

    private static RunReport run(Session session) {
        try (TerminalProgress progress = new TerminalProgress("pages")) {
            Instant now = session.get(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
            return FinishedRun.report(session.get(JobRuns.class).run(SavedPages.JOB, now, RunExtent.ALL, progress));
        }
    }

    private static TextTable table(SavedPages pages, Session session, RunReport report) {
        JobDefinition job = session.get(Definitions.class).job(SavedPages.JOB).orElseThrow();
        var listings = job.listings().stream().map(TrackedListing::id).toList();
        Map<?, ListingPrice> prices = session.get(PriceHistory.class).current(listings);
        Map<?, Trouble> troubles =
                report.troubles().stream().collect(Collectors.toMap(Trouble::listing, Function.identity()));
        TextTable table = new TextTable("page", "outcome", "price", "regular", "availability", "reason");
        listings.forEach(listing -> row(table, pages.nameOf(listing), prices.get(listing), troubles.get(listing)));
        return table;
    }

    private static void row(TextTable table, String name, @Nullable ListingPrice price, @Nullable Trouble trouble) {
        if (trouble != null) {
            table.row(name, trouble.outcome().word(), "", "", "", String.valueOf(trouble.reason()));
            return;
        }
        if (price == null) {
            table.row(name, "lost", "", "", "", "");
            return;
        }
        ReferencePrice regular = price.terms().referencePrice();
        table.row(
                name,
                "priced",
                price.terms().currentPrice().toString(),
                regular == null ? "" : regular.money().toString(),
                price.terms().availability() == null
                        ? ""
                        : price.terms().availability().schemaOrgWord(),
                Word.of(price.terms().confidence()));
    }

    private List<SavedPage> pages() {
        try {
            return Files.exists(folder.resolve(LIST)) ? listed() : found();
        } catch (NoSuchFileException | NotDirectoryException none) {
            throw OperatorException.usage("found no folder " + folder + ", wanted one with saved pages");
        } catch (IOException unreadable) {
            throw OperatorException.usage("cannot read the pages of " + folder + ": " + unreadable);
        }
    }

    private List<SavedPage> listed() {
        return PageList.read(folder.resolve(LIST)).entries().stream()
                .map(entry -> new SavedPage(entry.name(), entry.path(), entry.url()))
                .toList();
    }

    private List<SavedPage> found() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.html?"))
                    .sorted()
                    .map(file -> new SavedPage(file.getFileName().toString(), file, null))
                    .toList();
        }
    }
}
