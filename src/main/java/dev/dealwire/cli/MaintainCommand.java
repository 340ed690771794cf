package dev.dealwire.cli;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.pipeline.ArchiveUpkeep;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire maintain}: what {@code serve} does for the history each night, now. */
@Command(
        name = "maintain",
        description = {
            "Keep history and archive up: make the months ahead, drop observations and pages past their keeping, move the windows on.",
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
            HistoryUpkeep.Report report = session.get(HistoryUpkeep.class)
                    .keepUp(session.get(Clock.class).instant());
            ArchiveUpkeep.Report archive = session.get(ArchiveUpkeep.class)
                    .keepUp(session.get(Clock.class).instant());
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? json(report, archive) : text(report) + text(archive));
            out.flush();
            return 0;
        }
    }

    private static String json(HistoryUpkeep.Report history, ArchiveUpkeep.Report archive) {
        return JsonMapper.shared().writeValueAsString(new Reports(history, archive)) + "\n";
    }

    private static String text(ArchiveUpkeep.Report archive) {
        return "%d archived pages past their keeping, %d files deleted, %d bytes%n"
                .formatted(archive.forgotten(), archive.files(), archive.bytes());
    }

    private static String text(HistoryUpkeep.Report report) {
        StringBuilder text = new StringBuilder();
        report.monthsDropped()
                .forEach(month -> text.append("dropped %s: %d observations, %d kept as evidence%n"
                        .formatted(month.partition(), month.observations(), month.kept())));
        return text.append("%d months made, %d dropped, %d summaries moved on%n"
                        .formatted(report.monthsMade(), report.monthsDropped().size(), report.summariesMoved()))
                .toString();
    }

    private record Reports(HistoryUpkeep.Report history, ArchiveUpkeep.Report archive) {}
}
