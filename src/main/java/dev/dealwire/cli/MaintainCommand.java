package dev.dealwire.cli;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.match.ProductMatcher;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire maintain}: what {@code serve} does each night, now. */
@Command(
        name = "maintain",
        description = {
            "Keep history and products up: make the months ahead, drop observations past their keeping, move the windows on,",
            "and hold listings that say something new against others.",
            "A serving program does this by itself every night; this is for those who run jobs by hand or by cron."
        },
        mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Session session = Session.open(Session.Setup.of(DefinitionsOfJobs.read(options.jobs()), options.data()))) {
            Instant now = session.get(Clock.class).instant();
            Upkeep done = new Upkeep(
                    session.get(HistoryUpkeep.class).keepUp(now),
                    session.get(ProductMatcher.class).matchWaiting(now));
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? JsonMapper.shared().writeValueAsString(done) + "\n" : text(done));
            out.flush();
            return 0;
        }
    }

    private record Upkeep(HistoryUpkeep.Report history, int listingsMatched) {}

    private static String text(Upkeep done) {
        HistoryUpkeep.Report report = done.history();
        StringBuilder text = new StringBuilder();
        report.monthsDropped()
                .forEach(month -> text.append("dropped %s: %d observations, %d kept as evidence%n"
                        .formatted(month.partition(), month.observations(), month.kept())));
        return text.append("%d months made, %d dropped, %d summaries moved on, %d listings matched%n"
                        .formatted(report.monthsMade(), report.monthsDropped().size(), report.summariesMoved()))
                .toString();
    }
}
