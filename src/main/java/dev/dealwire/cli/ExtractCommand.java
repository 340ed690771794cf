package dev.dealwire.cli;

import dev.dealwire.catalog.WebAddress;
import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.ReadingContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads saved or live pages and says what was read, and why. */
@Command(
        name = "extract",
        description = "Read the offer off product pages, and explain the reading.",
        footer = {"", "Exit status: 0 done, 1 a live page did not come, 2 wrong usage."},
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

    private final OfferReader reader = new OfferReader();
    private final ReadingRate readingRate = new ReadingRate();
    private final Function<URI, Page> fetch;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--json", description = "One line of JSON a page.")
    private boolean json;

    @Option(names = "--profile", description = "Print a starter merchant profile for the page.")
    private boolean profile;

    @Option(names = "--rate", description = "Say on the error stream how fast the pages were read, on one core.")
    private boolean rate;

    @Option(names = "--url", description = "The address a saved page came from.", converter = AddressConverter.class)
    private @Nullable URI url;

    @Option(
            names = "--urls",
            paramLabel = "FILE.jsonl",
            description = "A list of saved pages: {\"file\":..., \"url\":...} a line.")
    private @Nullable Path list;

    @Parameters(paramLabel = "PAGE", description = "Files, or http and https addresses.", arity = "0..*")
    private List<String> pages = List.of();

    /** @param fetch asks for a live page; called for addresses only */
    public ExtractCommand(Function<URI, Page> fetch) {
        this.fetch = fetch;
    }

    @Override
    public Integer call() {
        if (list == null && pages.isEmpty()) {
            throw OperatorException.usage("found nothing to read, wanted a file, an address or --urls FILE.jsonl");
        }
        refuseWhatIsNotThere();
        PageList listed = list == null ? new PageList(List.of()) : PageList.read(list);
        try {
            readAll(listed);
        } catch (IOException unreadable) {
            throw OperatorException.usage("cannot read a page: " + unreadable);
        }
        return 0;
    }

    /** Before any page is read, and all of them. */
    private void refuseWhatIsNotThere() {
        String missing = pages.stream()
                .filter(page -> !isAddress(page) && !Files.isRegularFile(Path.of(page)))
                .map(page -> "found no file " + page)
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw OperatorException.usage(missing);
        }
    }

    private void readAll(PageList listed) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (PageList.Entry entry : listed.entries()) {
            print(out, entry.name(), saved(entry.path(), entry.url()));
        }
        for (String page : pages) {
            print(out, page, isAddress(page) ? fetch.apply(address(page)) : saved(Path.of(page), url));
        }
        out.flush();
        if (rate) {
            spec.commandLine().getErr().println(readingRate);
        }
    }

    private void print(PrintWriter out, String source, Page page) {
        OfferReading reading = readingRate.measure(page, () -> reader.read(page, ReadingContext.UNKNOWN));
        if (profile) {
            out.print(StarterProfile.of(page.url(), reading));
        } else if (json) {
            out.println(OfferLine.of(source, page.url(), reading));
        } else {
            out.println(OfferTable.of(source, reading));
        }
        out.flush();
    }

    private static Page saved(Path file, @Nullable URI url) throws IOException {
        return new Page(Files.readAllBytes(file), null, url);
    }

    private static boolean isAddress(String page) {
        return page.startsWith("http://") || page.startsWith("https://");
    }

    private static URI address(String page) {
        return WebAddress.read(page).orElseThrow(() -> OperatorException.usage(wanted(page)));
    }

    private static String wanted(String address) {
        return "found '" + address + "', wanted an address such as https://shop.example/item";
    }

    private static final class AddressConverter implements ITypeConverter<URI> {

        @Override
        public URI convert(String text) {
            return WebAddress.read(text)
                    .filter(URI::isAbsolute)
                    .orElseThrow(() -> new TypeConversionException(wanted(text)));
        }
    }
}
