package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.discovery.Look;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.FoundListings;
import dev.dealwire.pipeline.FoundListings.DryLook;
import dev.dealwire.pipeline.FoundListings.Find;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire discover}: what a job's rules would find, before anything is tracked. */
@Command(
        name = "discover",
        description = "Follow a job's discovery rules now, and list what they find. Nothing is written.",
        footer = {"", "Exit status: 0 done, 1 a rule ended early, 2 wrong usage or definitions."},
        mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {

    @Parameters(paramLabel = "JOB", description = "The job's id: its file name in jobs, without .yaml.")
    private String job = "";

    @Option(names = "--json", description = "Print a line of JSON for each find, and one for each rule.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Definitions definitions = options.definitions();
        JobDefinition definition = DefinitionsOfJobs.job(definitions, job);
        if (definition.discover().isEmpty()) {
            throw OperatorException.usage(
                    "found no discovery rule in job " + job + ", wanted one under the key discover");
        }
        Prerequisites.ofEnvironment().requireContactPage(definitions, definition);
        try (Session session = options.open(definitions)) {
            FoundListings found = session.get(FoundListings.class);
            List<DryLook> looks = new ArrayList<>();
            for (DiscoveryRule rule : definition.discover()) {
                looks.add(found.dryLook(definition, rule));
            }
            options.print(json ? jsonLines(looks) : tables(looks));
            return looks.stream().allMatch(look -> look.look().stopped() == null) ? 0 : 1;
        }
    }

    private static String tables(List<DryLook> looks) {
        TextTable finds = new TextTable("listing", "state", "changed", "address");
        TextTable rules = new TextTable("looked at", "pages", "found", "new", "refused", "why", "stopped");
        for (DryLook dry : looks) {
            dry.finds()
                    .forEach(find -> finds.row(
                            find.listing().id().toString(),
                            Word.of(find.state()),
                            find.listing().modifiedAt() == null
                                    ? ""
                                    : find.listing().modifiedAt().toString(),
                            find.listing().url().toString()));
            Look look = dry.look();
            rules.row(
                    look.rule().start().toString(),
                    Integer.toString(look.asked()),
                    Integer.toString(look.found().size()),
                    Long.toString(fresh(dry)),
                    Integer.toString(look.refusals()),
                    look.refusalWords(),
                    DiscoveryText.stop(look.stopped(), look.detail()));
        }
        return (finds.isEmpty() ? "" : finds + "\n") + rules;
    }

    private static String jsonLines(List<DryLook> looks) {
        StringBuilder lines = new StringBuilder();
        for (DryLook dry : looks) {
            dry.finds().forEach(find -> line(lines, fields(dry, find)));
            line(lines, fields(dry));
        }
        return lines.toString();
    }

    private static Map<String, @Nullable Object> fields(DryLook dry, Find find) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", dry.look().rule().start().toString());
        fields.put("listing", find.listing().id().toString());
        fields.put("url", find.listing().url().toString());
        fields.put("state", Word.of(find.state()));
        fields.put(
                "modifiedAt",
                find.listing().modifiedAt() == null
                        ? null
                        : find.listing().modifiedAt().toString());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(DryLook dry) {
        Look look = dry.look();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", look.rule().start().toString());
        fields.put("pages", look.asked());
        fields.put("found", look.found().size());
        fields.put("new", fresh(dry));
        fields.put("refused", look.refusals());
        fields.put("why", look.refusalWords());
        fields.put("stopped", look.stopped());
        fields.put("detail", look.detail());
        return fields;
    }

    private static long fresh(DryLook dry) {
        return dry.finds().stream()
                .filter(find -> find.state() == FoundListings.State.NEW)
                .count();
    }

    private static void line(StringBuilder lines, Map<String, @Nullable Object> fields) {
        lines.append(JsonMapper.shared().writeValueAsString(fields)).append('\n');
    }
}
