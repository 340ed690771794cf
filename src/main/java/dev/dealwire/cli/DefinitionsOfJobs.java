package dev.dealwire.cli;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DefinitionsReading;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.yaml.YamlDefinitions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
        return named("job", name, definitions.jobs().values(), job -> job.id().value());
    }

    /** @throws OperatorException naming the merchants there are, if this is none of them */
    static MerchantId merchant(Definitions definitions, String name) {
        return named("merchant", name, definitions.merchants().keySet(), MerchantId::value);
    }

    /** @throws OperatorException naming the slots there are, if this is none of them */
    static SlotId slot(Definitions definitions, String name) {
        List<SlotId> slots = definitions.jobs().values().stream()
                .flatMap(job -> job.slots().stream())
                .map(SlotDefinition::id)
                .toList();
        return named("slot", name, slots, SlotId::value);
    }

    private static <T> T named(String what, String name, Collection<T> known, Function<T, String> nameOf) {
        return known.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> OperatorException.usage("found " + what + " '" + name + "', wanted one of: "
                        + known.stream().map(nameOf).sorted().collect(Collectors.joining(", "))));
    }
}
