package dev.dealwire.cli;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.pipeline.ArchiveUpkeep;
import dev.dealwire.pipeline.NightlyUpkeep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire maintain}: what {@code serve} does each night, now. */
@Command(
        name = "maintain",
        description = {
            "Keep history, archive and products up: make the months ahead, drop observations and pages past their keeping,",
            "move the windows on, and hold listings that say something new against others.",
            "A serving program does this by itself every night; this is for those who run jobs by hand or by cron."
        },
        mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        try (Session session = options.open(options.definitions())) {
            NightlyUpkeep.Report report = session.get(NightlyUpkeep.class).keepUp();
            options.print(json ? JsonMapper.shared().writeValueAsString(report) + "\n" : text(report));
            return 0;
        }
    }

    private static String text(NightlyUpkeep.Report report) {
        return text(report.history())
                + text(report.archive())
                + "%d listings matched%n".formatted(report.listingsMatched());
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
}
