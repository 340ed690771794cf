package dev.dealwire.cli;

import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimelines;
import dev.dealwire.history.svg.PriceChart;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.match.ProductMatches;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire history}: what a listing asked, when, and when nobody looked. */
@Command(
        name = "history",
        description = "Show what a listing asked over time: a table, a line in the terminal, a picture in a file.",
        footer = {"", "Exit status: 0 done, 1 the listing was never seen, 2 wrong usage or definitions."},
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {

    private static final int LINE_WIDTH = 72;

    @Parameters(
            paramLabel = "LISTING|PRODUCT",
            description = "A listing, merchant/key, or a product's number, for each of its listings.")
    private String which = "";

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "From then on: " + PastMoment.FORMS + ". Default: from the first sighting.")
    private @Nullable String since;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw it into this file.")
    private @Nullable Path svg;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Mixin
    private final WorkOptions options = new WorkOptions();

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        Instant from = since == null ? Instant.EPOCH : PastMoment.parse("--since", since, now);
        Definitions definitions = options.definitions();
        try (Session session = options.open(definitions)) {
            PriceTimelines timelines = session.get(PriceTimelines.class);
            List<PriceTimeline> found = ChosenListings.of(which, session.get(ProductMatches.class)).stream()
                    .map(listing -> timelines.find(listing, from, now))
                    .flatMap(Optional::stream)
                    .filter(timeline -> !timeline.spells().isEmpty())
                    .toList();
            if (found.isEmpty()) {
                throw OperatorException.fellShort(
                        which + " was " + (since == null ? "never seen" : "not seen since " + since));
            }
            draw(found, definitions);
            found.forEach(timeline -> print(new TimelineText(timeline, timelines.summary(timeline.listing()))));
            return 0;
        }
    }

    private void draw(List<PriceTimeline> timelines, Definitions definitions) {
        if (svg == null) {
            return;
        }
        if (timelines.size() > 1) {
            throw OperatorException.usage("found --svg for " + timelines.size() + " listings, wanted one of them: "
                    + timelines.stream()
                            .map(found -> found.listing().toString())
                            .collect(Collectors.joining(", ")));
        }
        PriceTimeline timeline = timelines.getFirst();
        Locale locale = Optional.ofNullable(
                        definitions.merchants().get(timeline.listing().merchant()))
                .map(MerchantProfile::locale)
                .orElse(Locale.US);
        try {
            Files.writeString(svg, PriceChart.draw(timeline, locale));
        } catch (IOException refused) {
            throw OperatorException.fellShort("cannot write " + svg + ": " + refused);
        }
    }

    private void print(TimelineText text) {
        PrintWriter out = options.out();
        boolean terminal = System.console() != null && System.console().isTerminal();
        out.print(json ? text.toJson() : terminal ? text.withLine(LINE_WIDTH) : text.toTable());
        out.flush();
    }
}
