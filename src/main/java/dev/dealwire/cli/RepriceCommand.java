package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.Correction;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.Repricing;
import dev.dealwire.pipeline.RepricingReport;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire reprice}: reads the archive again by today's rules. */
@Command(
        name = "reprice",
        description = "Read a job's archived pages again by today's rules, and put right what was misread.",
        footer = {
            "",
            "No shop is asked for anything. What was read before stays in the journal of corrections, and each corrected "
                    + "listing is due at once, so that the next run judges and publishes it anew.",
            "Exit status: 0 done, 1 the reading of a page ended in an error of ours, 2 wrong usage or definitions."
        },
        mixinStandardHelpOptions = true)
final class RepriceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "The job's id: its file name in jobs, without .yaml.")
    private String job = "";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Leave visits before this as they are: " + PastMoment.FORMS + ". Default: all that is archived.")
    private @Nullable String since;

    @Option(names = "--dry-run", description = "Show what would change, and write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print a line of JSON for each difference, and one for the sum.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Instant from = since == null
                ? Instant.EPOCH
                : PastMoment.parse("--since", since, Clock.systemUTC().instant());
        Definitions definitions = options.definitions();
        JobDefinition definition = DefinitionsOfJobs.job(definitions, job);
        try (Session session = options.open(definitions)) {
            Repricing repricing = session.get(Repricing.class);
            return json ? printJson(repricing, definition, from) : printTable(repricing, definition, from);
        }
    }

    private int printTable(Repricing repricing, JobDefinition definition, Instant from) {
        TextTable table = new TextTable("listing", "seen", "read then", "reads now");
        RepricingReport report = repricing.reprice(
                definition,
                from,
                !dryRun,
                difference -> table.row(
                        difference.visit().listing().toString(),
                        difference.at().toString(),
                        words(
                                difference.visit().terms(),
                                difference.visit().outcome().word(),
                                difference.visit().reason()),
                        words(difference.terms(), difference.outcome().word(), difference.reason())));
        PrintWriter out = options.out();
        out.print(table.isEmpty() ? "" : table + "\n");
        out.println(sum(report));
        return status(report);
    }

    private int printJson(Repricing repricing, JobDefinition definition, Instant from) {
        PrintWriter out = options.out();
        RepricingReport report = repricing.reprice(
                definition,
                from,
                !dryRun,
                difference -> out.println(JsonMapper.shared().writeValueAsString(fields(difference))));
        Map<String, Object> sum = new LinkedHashMap<>();
        sum.put("read", report.read());
        sum.put("missing", report.missing());
        sum.put("failed", report.failed());
        sum.put("different", report.different());
        sum.put("listings", report.listings());
        sum.put("written", report.written());
        out.println(JsonMapper.shared().writeValueAsString(sum));
        return status(report);
    }

    private static int status(RepricingReport report) {
        return report.failed() == 0 ? 0 : 1;
    }

    private static String sum(RepricingReport report) {
        String missing = report.missing() == 0 ? "" : ", no longer whole in the archive: " + report.missing();
        String failed = report.failed() == 0 ? "" : ", ended in an error of ours (see the log): " + report.failed();
        String done = report.different() == 0
                ? "nothing to put right"
                : report.written() ? "put right" : "nothing was written (--dry-run)";
        return "pages read again: %d%s%s; read otherwise today: %d in %d listings; %s"
                .formatted(report.read(), missing, failed, report.different(), report.listings(), done);
    }

    private static String words(@Nullable OfferTerms terms, String outcome, @Nullable String reason) {
        if (terms == null) {
            return reason == null ? outcome : outcome + " (" + reason + ")";
        }
        String reference = terms.referencePrice() == null
                ? ""
                : ", was " + terms.referencePrice().money();
        String stock =
                terms.availability() == null ? "" : ", " + terms.availability().schemaOrgWord();
        return terms.currentPrice() + reference + stock + ", " + Word.of(terms.confidence());
    }

    private static Map<String, @Nullable Object> fields(Correction difference) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("listing", difference.visit().listing().toString());
        fields.put("seenAt", difference.at().toString());
        fields.put(
                "then",
                fields(
                        difference.visit().terms(),
                        difference.visit().outcome().word(),
                        difference.visit().reason()));
        fields.put("now", fields(difference.terms(), difference.outcome().word(), difference.reason()));
        return fields;
    }

    private static Map<String, @Nullable Object> fields(
            @Nullable OfferTerms terms, String outcome, @Nullable String reason) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("outcome", outcome);
        fields.put("reason", reason);
        if (terms != null) {
            fields.put("currentPrice", terms.currentPrice().toDecimalString());
            fields.put("currency", terms.currentPrice().currencyCode());
            fields.put(
                    "referencePrice",
                    terms.referencePrice() == null
                            ? null
                            : terms.referencePrice().money().toDecimalString());
            fields.put(
                    "availability",
                    terms.availability() == null ? null : terms.availability().schemaOrgWord());
            fields.put("confidence", Word.of(terms.confidence()));
        }
        return fields;
    }
}
