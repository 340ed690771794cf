package dev.dealwire.cli;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.publish.ServedContent;
import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire blurb}: what a slot says to readers right now. */
@Command(
        name = "blurb",
        description = "Print what a slot says now, as it is served to readers.",
        footer = {"", "Exit status: 0 done, 1 nothing was published for the slot yet, 2 there is no such slot."},
        mixinStandardHelpOptions = true)
final class BlurbCommand implements Callable<Integer> {

    /** The forms an editor asks for. */
    enum Format {
        HTML(SnippetFormat.HTML),
        JSON(SnippetFormat.JSON),
        TEXT(SnippetFormat.TEXT),
        MARKDOWN(SnippetFormat.MARKDOWN);

        private final SnippetFormat snippetFormat;

        Format(SnippetFormat snippetFormat) {
            this.snippetFormat = snippetFormat;
        }
    }

    @Parameters(paramLabel = "SLOT", description = "The slot's id.")
    private String slot = "";

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Definitions definitions = options.definitions();
        SlotId id = DefinitionsOfJobs.slot(definitions, slot);
        try (Session session = options.open(definitions)) {
            ServedContent content = session.get(ServedSnippets.class)
                    .find(id, format.snippetFormat, session.get(Clock.class).instant())
                    .orElseThrow(() -> OperatorException.fellShort(
                            "slot " + id + " has not been published yet; run its job first"));
            options.print(new String(content.body(), StandardCharsets.UTF_8));
            return 0;
        }
    }
}
