package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.FoundListings;
import dev.dealwire.pipeline.FoundListings.DryLook;
import dev.dealwire.pipeline.FoundListings.Find;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        looks.stream()
                .flatMap(dry -> dry.finds().stream())
                .forEach(find -> finds.row(
                        find.listing().id().toString(),
                        Word.of(find.state()),
                        Objects.toString(find.listing().modifiedAt(), ""),
                        find.listing().url().toString()));
        String rules = DiscoveryText.table(looks.stream().map(DryLook::result).toList());
        return finds.isEmpty() ? rules.stripLeading() : finds + rules;
    }

    private static String jsonLines(List<DryLook> looks) {
        StringBuilder lines = new StringBuilder();
        for (DryLook dry : looks) {
            dry.finds().forEach(find -> line(lines, fields(dry, find)));
            line(lines, DiscoveryText.fields(dry.result()));
        }
        return lines.toString();
    }

    private static Map<String, @Nullable Object> fields(DryLook dry, Find find) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", dry.look().rule().start().toString());
        fields.put("listing", find.listing().id().toString());
        fields.put("url", find.listing().url().toString());
        fields.put("state", Word.of(find.state()));
        Instant modifiedAt = find.listing().modifiedAt();
        fields.put("modifiedAt", modifiedAt == null ? null : modifiedAt.toString());
        return fields;
    }

    private static void line(StringBuilder lines, Map<String, @Nullable Object> fields) {
        lines.append(JsonMapper.shared().writeValueAsString(fields)).append('\n');
    }
}
