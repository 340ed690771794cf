package dev.dealwire.cli;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.deal.Deals;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.Definitions;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.SnippetRevisions;
import dev.dealwire.publish.SnippetRevisions.Revision;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire why}: everything that a slot claims, each phrase led back to the bytes that merchants sent. */
@Command(
        name = "why",
        description =
                "Show what a slot claims, the rule behind each phrase, the archived bytes it rests on, and what became of each "
                        + "deal in it.",
        footer = {"", "Exit status: 0 done, 1 nothing was published for the slot yet, 2 there is no such slot."},
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SLOT", description = "The slot's id.")
    private String slot = "";

    @Option(
            names = "--json",
            description =
                    "Print a line of JSON for each claim, with all its observations and the life of its deal, and one "
                            + "for each pick that claims nothing.")
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
            options.print(answer(session, definitions.jobOf(id).orElseThrow().id(), id));
            return 0;
        }
    }

    private String answer(Session session, JobId job, SlotId id) {
        @Nullable
        Revision revision = session.get(SnippetRevisions.class).latest(id).orElse(null);
        if (revision == null) {
            throw OperatorException.fellShort("slot " + id + " has not been published yet; run its job first");
        }
        List<ClaimChain> chains = session.get(ClaimChains.class).of(id);
        Map<ListingId, LifeText> lives = lives(session, job, revision, chains);
        return json ? WhyJson.lines(revision, chains, lives) : new WhyText(revision, chains, lives, all).toString();
    }

    /** Of all that the slot shows or speaks of. */
    private static Map<ListingId, LifeText> lives(
            Session session, JobId job, Revision revision, List<ClaimChain> chains) {
        Set<ListingId> listings = Stream.concat(
                        revision.snippet().current().blurbs().stream().map(Blurb::listing),
                        chains.stream().map(chain -> chain.published().claim().listing()))
                .collect(Collectors.toSet());
        return LifeText.of(
                job,
                listings,
                session.get(Deals.class),
                session.get(PriceHistory.class),
                session.get(Clock.class).instant());
    }
}
