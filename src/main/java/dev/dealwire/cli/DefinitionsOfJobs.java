package dev.dealwire.cli;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.yaml.YamlDefinitions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Definitions for commands that work with them: good as a whole, or the command ends. */
final class DefinitionsOfJobs {

    private DefinitionsOfJobs() {}

    /** @throws OperatorException with every problem, if there is one */
    static Definitions read(@Nullable Path folder) {
        return valid(new YamlDefinitions().readChosen(folder));
    }

    /** Those that came with the program. */
    static Definitions packaged() {
        return valid(new YamlDefinitions().readPackaged());
    }

    private static Definitions valid(DefinitionsReading reading) {
        return switch (reading) {
            case DefinitionsReading.Valid valid -> valid.definitions();
            case DefinitionsReading.Invalid invalid ->
                throw OperatorException.usage(invalid.problems().stream()
                        .map(problem -> problem.place() + ": " + problem.path() + ": found " + problem.found()
                                + ", wanted " + problem.wanted())
                        .collect(Collectors.joining("\n", "", "\nnothing was run")));
        };
    }

    /** @throws OperatorException naming the jobs there are, if this is none of them */
    static JobDefinition job(Definitions definitions, String name) {
        return definitions.jobs().values().stream()
                .filter(job -> job.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> OperatorException.usage("found job '" + name + "', wanted one of: "
                        + definitions.jobs().keySet().stream()
                                .map(JobId::value)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    /** @throws OperatorException naming the merchants there are, if this is none of them */
    static MerchantId merchant(Definitions definitions, String name) {
        return definitions.merchants().keySet().stream()
                .filter(merchant -> merchant.value().equals(name))
                .findFirst()
                .orElseThrow(() -> OperatorException.usage("found merchant '" + name + "', wanted one of: "
                        + definitions.merchants().keySet().stream()
                                .map(MerchantId::value)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    /** The slot that an operator named. */
    static SlotId slot(Definitions definitions, String name) {
        List<String> known = definitions.jobs().values().stream()
                .flatMap(job -> job.slots().stream())
                .map(definition -> definition.id().value())
                .sorted()
                .toList();
        if (!known.contains(name)) {
            throw OperatorException.usage("found slot '" + name + "', wanted one of: " + String.join(", ", known));
        }
        return new SlotId(name);
    }
}
