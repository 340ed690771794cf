package dev.dealwire.cli;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.ArchivedFragments;
import dev.dealwire.history.HeldDocument;
import dev.dealwire.history.HeldReading;
import dev.dealwire.history.Quarantine;
import dev.dealwire.history.Quarantine.Answer;
import dev.dealwire.history.Quarantine.Signature;
import dev.dealwire.job.Definitions;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dealwire quarantine}: readings that were not believed, and what an editor makes of them. */
@Command(
        name = "quarantine",
        description = "List readings that were not believed, and accept or reject them.",
        subcommands = {
            QuarantineCommand.ListCommand.class,
            QuarantineCommand.AcceptCommand.class,
            QuarantineCommand.RejectCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class QuarantineCommand extends CommandGroup {

    /** What all three have in common. */
    private abstract static class Part implements Callable<Integer> {

        @Option(names = "--merchant", paramLabel = "MERCHANT", description = "Only this merchant's.")
        private @Nullable String merchant;

        @Mixin
        private final WorkOptions options = new WorkOptions();

        @Override
        public final Integer call() {
            Definitions definitions = options.definitions();
            MerchantId of = merchant == null ? null : DefinitionsOfJobs.merchant(definitions, merchant);
            try (Session session = options.open(definitions)) {
                return call(session, session.get(Quarantine.class), of);
            }
        }

        /** @param of null for all merchants */
        abstract int call(Session session, Quarantine quarantine, @Nullable MerchantId of);

        final PrintWriter out() {
            return options.out();
        }
    }

    @Command(
            name = "list",
            description = "List what is held, each with the piece of the page that was read.",
            mixinStandardHelpOptions = true)
    static final class ListCommand extends Part {

        @Option(names = "--json", description = "Print a line of JSON for each reading.")
        private boolean json;

        @Override
        int call(Session session, Quarantine quarantine, @Nullable MerchantId of) {
            ArchivedFragments fragments = session.get(ArchivedFragments.class);
            List<HeldDocument> held = quarantine.held(of).stream()
                    .map(reading -> HeldDocument.of(reading, fragments))
                    .toList();
            held.forEach(document -> out().print(
                            json
                                    ? JsonMapper.shared().writeValueAsString(document) + "\n"
                                    : Printable.lines(document.text())));
            if (held.isEmpty() && !json) {
                out().println("Nothing is held.");
            }
            out().flush();
            return 0;
        }
    }

    /** A decision on readings by their numbers, or on all of a merchant. */
    private abstract static class Decision extends Part {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Readings, by the number that list shows.")
        private List<Long> ids = List.of();

        @Option(
                names = "--by",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "Who decides. Default: ${DEFAULT-VALUE}.")
        private String actor = "";

        @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
        private @Nullable String note;

        @Override
        final int call(Session session, Quarantine quarantine, @Nullable MerchantId of) {
            if (ids.isEmpty() == (of == null)) {
                throw OperatorException.usage("found " + (ids.isEmpty() ? "neither" : "both")
                        + ", wanted readings by their numbers or all of one --merchant");
            }
            List<Long> meant = ids.isEmpty()
                    ? quarantine.held(of).stream().map(HeldReading::id).toList()
                    : ids;
            Map<Long, Answer> answers = decide(
                    quarantine,
                    meant,
                    new Signature(actor, note, session.get(Clock.class).instant()));
            answers.forEach((id, answer) -> out().println(id + "  " + answer.word()));
            out().flush();
            return answers.values().stream().allMatch(answer -> answer == Answer.DONE) ? 0 : 1;
        }

        abstract Map<Long, Answer> decide(Quarantine quarantine, List<Long> meant, Signature by);
    }

    @Command(
            name = "accept",
            description = "Believe readings: they become history as of the moment they were read.",
            footer = {"", "Exit status: 0 all are done, 1 some were decided before or seen since."},
            mixinStandardHelpOptions = true)
    static final class AcceptCommand extends Decision {

        @Override
        Map<Long, Answer> decide(Quarantine quarantine, List<Long> meant, Signature by) {
            return quarantine.accept(meant, by);
        }
    }

    @Command(
            name = "reject",
            description = "Discard readings: the last good price stands until its age runs out.",
            footer = {"", "Exit status: 0 all are done, 1 some were decided before."},
            mixinStandardHelpOptions = true)
    static final class RejectCommand extends Decision {

        @Override
        Map<Long, Answer> decide(Quarantine quarantine, List<Long> meant, Signature by) {
            return quarantine.reject(meant, by);
        }
    }
}
