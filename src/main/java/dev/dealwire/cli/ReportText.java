package dev.dealwire.cli;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.Word;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.pipeline.RunReport;
import dev.dealwire.pipeline.RunReport.Move;
import dev.dealwire.pipeline.RunReport.Postponement;
import dev.dealwire.pipeline.RunReport.Trouble;
import dev.dealwire.pipeline.SlotResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A run report for people and for programs. */
final class ReportText {

    private ReportText() {}

    static String table(RunReport report) {
        return "Run " + report.run() + " of " + report.job() + " for " + report.scheduledAt() + "\n\n"
                + outcomes(report) + DiscoveryText.table(report.discoveries()) + FeedText.table(report.feeds())
                + postponed(report) + troubles(report)
                + moves(report)
                + slots(report)
                + internalErrors(report);
    }

    static String outcomes(RunReport report) {
        if (report.visits() == 0) {
            return "Nothing was due.\n";
        }
        List<VisitOutcome> seen = Arrays.stream(VisitOutcome.values())
                .filter(outcome -> report.visits(outcome) > 0)
                .toList();
        TextTable table =
                new TextTable(Stream.concat(Stream.of("merchant"), seen.stream().map(VisitOutcome::word))
                        .toArray(String[]::new));
        report.outcomes().forEach((merchant, counts) -> table.row(cells(merchant, counts, seen)));
        return table.toString();
    }

    private static String[] cells(MerchantId merchant, Map<VisitOutcome, Integer> counts, List<VisitOutcome> seen) {
        return Stream.concat(
                        Stream.of(merchant.value()),
                        seen.stream().map(outcome -> Integer.toString(counts.getOrDefault(outcome, 0))))
                .toArray(String[]::new);
    }

    private static String troubles(RunReport report) {
        TextTable table = new TextTable("listing", "outcome", "reason", "found");
        for (Trouble trouble : report.troubles()) {
            table.row(
                    trouble.listing().toString(),
                    trouble.outcome().word(),
                    Objects.requireNonNullElse(trouble.reason(), ""),
                    Objects.requireNonNullElse(trouble.detail(), ""));
        }
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String postponed(RunReport report) {
        TextTable table = new TextTable("not visited", "listings", "reason", "until");
        report.postponed()
                .forEach(postponed -> table.row(
                        postponed.merchant().value(),
                        Integer.toString(postponed.visits()),
                        postponed.reason(),
                        Objects.toString(postponed.until(), "")));
        return table.isEmpty() ? "" : "\n" + table + "They stay due, and come first in the next run.\n";
    }

    private static String moves(RunReport report) {
        TextTable table = new TextTable("listing", "moved for good to");
        report.moves()
                .forEach(move -> table.row(move.listing().toString(), move.to().toString()));
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String slots(RunReport report) {
        TextTable table = new TextTable("slot", "result", "revision");
        report.slots()
                .forEach(slot ->
                        table.row(slot.slot().value(), Word.of(slot.change()), Integer.toString(slot.revision())));
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String internalErrors(RunReport report) {
        return report.internalErrors() == 0
                ? ""
                : "\nFell short: %d ended in an error of ours (internal_error above); the log has each in full.\n"
                        .formatted(report.internalErrors());
    }

    static String json(RunReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("job", report.job().value());
        fields.put("run", report.run());
        fields.put("scheduledAt", report.scheduledAt().toString());
        fields.put("endedAt", report.endedAt().toString());
        fields.put("succeeded", report.succeeded());
        fields.put("internalErrors", report.internalErrors());
        Map<String, Map<String, Integer>> outcomes = new LinkedHashMap<>();
        report.outcomes().forEach((merchant, counts) -> outcomes.put(merchant.value(), words(counts)));
        fields.put("outcomes", outcomes);
        fields.put(
                "troubles", report.troubles().stream().map(ReportText::fields).toList());
        fields.put(
                "discoveries",
                report.discoveries().stream().map(DiscoveryText::fields).toList());
        fields.put("feeds", report.feeds().stream().map(FeedText::fields).toList());
        fields.put(
                "postponed", report.postponed().stream().map(ReportText::fields).toList());
        fields.put("moves", report.moves().stream().map(ReportText::fields).toList());
        fields.put("slots", report.slots().stream().map(ReportText::fields).toList());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static Map<String, Integer> words(Map<VisitOutcome, Integer> counts) {
        Map<String, Integer> words = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> words.put(outcome.word(), count));
        return words;
    }

    private static Map<String, @Nullable Object> fields(Postponement postponed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("merchant", postponed.merchant().value());
        fields.put("visits", postponed.visits());
        fields.put("reason", postponed.reason());
        fields.put("until", postponed.until() == null ? null : postponed.until().toString());
        return fields;
    }

    private static Map<String, Object> fields(SlotResult slot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slot", slot.slot().value());
        fields.put("result", Word.of(slot.change()));
        fields.put("revision", slot.revision());
        return fields;
    }

    private static Map<String, Object> fields(Move move) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("listing", move.listing().toString());
        fields.put("from", move.from().toString());
        fields.put("to", move.to().toString());
        return fields;
    }

    private static Map<String, Object> fields(Trouble trouble) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("listing", trouble.listing().toString());
        fields.put("outcome", trouble.outcome().word());
        fields.put("reason", trouble.reason());
        fields.put("found", trouble.detail());
        return fields;
    }
}
