package dev.dealwire.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.Trail;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Percent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Saved product pages, served on this machine so that the real job tracks them as it would track a shop. */
public final class SavedPages implements AutoCloseable {

    public static final JobId JOB = new JobId("saved-pages");

    private static final MerchantId MERCHANT = new MerchantId("saved-pages");
    private static final MarketId MARKET = new MarketId("us");
    private static final int LONGEST_NAME = 50;

    private final Map<String, SavedPage> byPath = new HashMap<>();
    private final List<SavedPage> pages;
    private final LoopbackServer server;

    private SavedPages(List<SavedPage> pages, int port) {
        this.pages = List.copyOf(pages);
        pages.forEach(page -> byPath.put(path(page), page));
        this.server = new LoopbackServer(port, this::answer);
    }

    /** @param port 0 for any that is free */
    public static SavedPages serve(List<SavedPage> pages, int port) {
        return new SavedPages(pages, port);
    }

    public int count() {
        return pages.size();
    }

    /** The file behind a listing, as the list of pages names it. */
    public String nameOf(ListingId listing) {
        return pages.stream()
                .filter(page -> key(page).equals(listing.key()))
                .map(SavedPage::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found no saved page for " + listing));
    }

    /** A job that tracks them all. */
    public Definitions definitions(Definitions packaged) {
        JobDefinition job = new JobDefinition(
                JOB,
                "Saved pages",
                new Schedule("0 0 * * * *", DemoDefinitions.ZONE),
                Duration.ofHours(1),
                RevisitBounds.always(Duration.ofHours(1)),
                JobDefinition.USUAL_DEADLINE,
                null,
                MARKET,
                pages.stream().map(this::listing).toList(),
                List.of(),
                new DealCriteria(new Percent(5)),
                List.of());
        return new Definitions(Map.of(JOB, job), Map.of(MERCHANT, merchant()), packaged.markets());
    }

    /** Tells what is fetched by the address that the page was saved from, where that is known. */
    public PageFetcher underTheirOwnAddress(PageFetcher fetcher) {
        return (url, validators) -> switch (fetcher.fetch(url, validators)) {
            case FetchOutcome.Fetched page ->
                new FetchOutcome.Fetched(
                        new Trail(addressOf(page.url()), addressOf(page.url()), true),
                        page.body(),
                        page.contentType(),
                        page.validators(),
                        page.archived());
            case FetchOutcome other -> other;
        };
    }

    @Override
    public void close() {
        server.close();
    }

    private URI addressOf(URI served) {
        SavedPage page = byPath.get(served.getPath());
        return page == null || page.url() == null ? served : page.url();
    }

    private TrackedListing listing(SavedPage page) {
        return new TrackedListing(
                new ListingId(MERCHANT, key(page)), page.name(), URI.create(server.origin() + path(page)));
    }

    private static MerchantProfile merchant() {
        return new MerchantProfile(
                MERCHANT,
                "Saved pages",
                List.of("127.0.0.1"),
                null,
                null,
                new Manners("saved-pages", Duration.ZERO, 1_000_000),
                ExtractionHints.NONE,
                new AffiliateProgramme.None(),
                DisplayPolicy.CLOSED);
    }

    private static String path(SavedPage page) {
        return "/" + key(page);
    }

    /** The file's name as a slug, told apart by a checksum where the slug lost something. */
    private static String key(SavedPage page) {
        String slug = page.name()
                .replaceAll("\\.html?$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.equals(page.name().replaceAll("\\.html?$", "")) && slug.length() <= LONGEST_NAME) {
            return slug;
        }
        CRC32 checksum = new CRC32();
        checksum.update(page.name().getBytes(StandardCharsets.UTF_8));
        String head = slug.substring(0, Math.min(LONGEST_NAME, slug.length())).replaceAll("-$", "");
        return (head.isEmpty() ? "page" : head) + "-" + Long.toHexString(checksum.getValue());
    }

    private void answer(HttpExchange exchange) throws IOException {
        SavedPage page = byPath.get(exchange.getRequestURI().getPath());
        if (page == null) {
            SampleReply.text(exchange, 404, "No such page\n");
            return;
        }
        byte[] body = Files.readAllBytes(page.file());
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /**
     * One page on disk.
     *
     * @param name as the list of pages gives it
     * @param url where it was saved from; null if that is not known
     */
    public record SavedPage(
            String name, Path file, @Nullable URI url) {}
}
