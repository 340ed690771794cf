package dev.dealwire.cli;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.ProductMatcher;
import dev.dealwire.match.ProductMatches;
import dev.dealwire.match.Ruling;
import dev.dealwire.match.UnknownListingException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dealwire product}: which listings are one product, why, and what editors decide of it. */
@Command(
        name = "product",
        description = "Show which listings are one product and why; join and split them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ProductCommand extends CommandGroup {

    @Command(name = "list", description = "List all products with their listings.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--json", description = "Print a line of JSON for each product.") boolean json,
            @Mixin WorkOptions options) {
        return with(options, session -> {
            ProductMatches matches = session.get(ProductMatches.class);
            List<MatchedProduct> products = matches.all().stream()
                    .flatMap(number -> matches.find(number).stream())
                    .toList();
            products.forEach(product -> out().print(json ? ProductText.json(product) : ProductText.summary(product)));
            if (products.isEmpty() && !json) {
                out().println("No two listings are known to be one product.");
            }
            return 0;
        });
    }

    @Command(
            name = "show",
            description = "Show a product with the evidence for it and against its neighbours.",
            footer = {"", "Exit status: 0 done, 1 there is no such product, 2 wrong usage or definitions."},
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "PRODUCT|LISTING", description = "The product's number, or one of its listings.")
                    String which,
            @Option(names = "--json", description = "Print it as JSON.") boolean json,
            @Mixin WorkOptions options) {
        return with(options, session -> {
            MatchedProduct product = ChosenListings.product(which, session.get(ProductMatches.class));
            out().print(json ? ProductText.json(product) : ProductText.whole(product));
            return 0;
        });
    }

    @Command(
            name = "match",
            description = "Hold listings that say something new against others, now.",
            mixinStandardHelpOptions = true)
    int match(@Mixin WorkOptions options) {
        return with(options, session -> {
            int matched = session.get(ProductMatcher.class)
                    .matchWaiting(session.get(Clock.class).instant());
            out().printf("%d listings matched%n", matched);
            return 0;
        });
    }

    @Command(
            name = "join",
            description = "Decide that two listings are one product. No job undoes it.",
            mixinStandardHelpOptions = true)
    int join(@Mixin TwoListings listings, @Mixin WorkOptions options) {
        return rule(listings, true, options);
    }

    @Command(
            name = "split",
            description = "Decide that two listings are not one product. No job undoes it.",
            mixinStandardHelpOptions = true)
    int split(@Mixin TwoListings listings, @Mixin WorkOptions options) {
        return rule(listings, false, options);
    }

    private int rule(TwoListings listings, boolean joined, WorkOptions options) {
        ListingId one = ChosenListings.listing(listings.one);
        ListingId other = ChosenListings.listing(listings.other);
        if (one.equals(other)) {
            throw OperatorException.usage("found listing " + one + " twice, wanted two");
        }
        return with(options, session -> {
            try {
                session.get(ProductMatcher.class)
                        .rule(new Ruling(
                                one,
                                other,
                                joined,
                                listings.editor,
                                listings.reason,
                                session.get(Clock.class).instant()));
            } catch (UnknownListingException unknown) {
                throw OperatorException.usage(Objects.requireNonNull(unknown.getMessage()));
            }
            session.get(ProductMatches.class)
                    .of(one)
                    .ifPresentOrElse(
                            product -> out().print(ProductText.summary(product)),
                            () -> out().printf("%s stands alone%n", one));
            return 0;
        });
    }

    private int with(WorkOptions options, Function<Session, Integer> work) {
        try (Session session = options.open(options.definitions())) {
            int status = work.apply(session);
            out().flush();
            return status;
        }
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** What an editor says when deciding of two listings. */
    static final class TwoListings {

        @Parameters(index = "0", paramLabel = "LISTING", description = "One listing: merchant/key.")
        private String one = "";

        @Parameters(index = "1", paramLabel = "LISTING", description = "The other.")
        private String other = "";

        @Option(
                names = "--editor",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "Who decides. Default: ${DEFAULT-VALUE}.")
        private String editor = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for whoever asks later.")
        private @Nullable String reason;
    }
}
