package dev.dealwire.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds what operators declared and keeps what it works on. */
final class WorkOptions {

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            description =
                    "The folder of definitions. Default: jobs in the working directory; if there is none, the packaged files.")
    private @Nullable Path jobs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DEALWIRE_DATA:-.dealwire}",
            description =
                    "The folder for page archive, snippets and the embedded PostgreSQL. Default: ${DEFAULT-VALUE}. "
                            + "A database of your own is named by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.")
    private Path data = Path.of(".dealwire");

    @Nullable
    Path jobs() {
        return jobs;
    }

    Path data() {
        return data;
    }
}
