package dev.dealwire.cli;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.Definitions;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimDocument;
import dev.dealwire.publish.SnippetRevisions;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire why}: everything that a slot claims, each phrase led back to the bytes that merchants sent. */
@Command(
        name = "why",
        description = "Show what a slot claims, the rule behind each phrase, and the archived bytes it rests on.",
        footer = {"", "Exit status: 0 done, 1 nothing was published for the slot yet, 2 there is no such slot."},
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SLOT", description = "The slot's id.")
    private String slot = "";

    @Option(names = "--json", description = "Print a line of JSON for each claim, with all its observations.")
    private boolean json;

    @Option(names = "--all", description = "Show every observation, not only the first and the last.")
    private boolean all;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Definitions definitions = options.definitions();
        SlotId id = DefinitionsOfJobs.slot(definitions, slot);
        try (Session session = options.open(definitions)) {
            options.print(answer(session, id));
            return 0;
        }
    }

    private String answer(Session session, SlotId id) {
        SnippetRevisions.@Nullable Revision revision =
                session.get(SnippetRevisions.class).latest(id).orElse(null);
        if (revision == null) {
            throw OperatorException.fellShort("slot " + id + " has not been published yet; run its job first");
        }
        List<ClaimChain> chains = session.get(ClaimChains.class).of(id);
        return json ? jsonLines(chains) : new WhyText(revision, chains, all).toString();
    }

    private static String jsonLines(List<ClaimChain> chains) {
        StringBuilder lines = new StringBuilder();
        chains.forEach(chain -> lines.append(JsonMapper.shared().writeValueAsString(ClaimDocument.of(chain)))
                .append('\n'));
        return lines.toString();
    }
}
