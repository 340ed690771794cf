package dev.dealwire.discovery;

import dev.dealwire.extract.LinkReader;
import dev.dealwire.extract.Page;
import dev.dealwire.extract.PageLinks;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.Spool;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.MerchantProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a rule once. Thread-safe; a call takes as long as the merchant's pace wants. */
public final class Discovery {

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);

    private final PageFetcher pages;
    private final FeedFetcher files;
    private final SitemapReader sitemaps = new SitemapReader();
    private final Path spoolFolder;

    public Discovery(PageFetcher pages, FeedFetcher files, Path spoolFolder) {
        this.pages = pages;
        this.files = files;
        this.spoolFolder = spoolFolder;
    }

    /**
     * What went wrong on the way, an error of ours among it, stands in the look; what was found until then counts.
     *
     * @throws FetchInterruptedException if the run is stopped; the rule stays to be followed
     */
    public Look look(DiscoveryRule rule, MerchantProfile merchant) {
        Finds finds = new Finds(rule, merchant);
        try {
            return switch (rule) {
                case DiscoveryRule.Pages listing -> followPages(listing, merchant, finds);
                case DiscoveryRule.Sitemap sitemap -> followSitemaps(sitemap, finds);
            };
        } catch (StoppedException stopped) {
            return finds.look(stopped.reason(), stopped.detail());
        } catch (FetchInterruptedException stopped) {
            throw stopped;
        } catch (RuntimeException | StackOverflowError bug) {
            log.error("the look at {} ended in an error of ours", rule.start(), bug);
            return finds.look(VisitFinding.INTERNAL_ERROR, bug.toString());
        }
    }

    private Look followPages(DiscoveryRule.Pages rule, MerchantProfile merchant, Finds finds) throws StoppedException {
        Set<URI> seen = new HashSet<>();
        Optional<URI> here = Optional.of(rule.start());
        while (here.isPresent() && seen.size() < rule.mostPages() && !finds.isFull() && seen.add(here.get())) {
            PageLinks links = links(rule, here.get());
            finds.asked();
            links.products().forEach(product -> finds.add(product, null));
            here = Optional.ofNullable(links.next()).filter(next -> isOf(merchant, next));
        }
        return finds.look();
    }

    private static boolean isOf(MerchantProfile merchant, URI url) {
        return merchant.hasHost(url.getHost().toLowerCase(Locale.ROOT));
    }

    private PageLinks links(DiscoveryRule.Pages rule, URI url) throws StoppedException {
        FetchOutcome outcome = pages.fetch(url, Validators.NONE);
        if (!(outcome instanceof FetchOutcome.Fetched page)) {
            throw StoppedException.of(outcome, url);
        }
        try {
            return LinkReader.read(new Page(page.body(), page.contentType(), page.url()), rule.links(), rule.next())
                    .orElseThrow(() -> new StoppedException("unreadable_page", url.toString()));
        } catch (IllegalArgumentException badSelector) {
            throw new StoppedException("bad_selector", String.valueOf(badSelector.getMessage()));
        }
    }

    /** An index leads to sitemaps, newest first; an index within an index leads nowhere (sitemaps.org protocol). */
    private Look followSitemaps(DiscoveryRule.Sitemap rule, Finds finds) throws StoppedException {
        Sitemap first = sitemap(rule.start());
        finds.asked();
        if (first instanceof Sitemap.Urls(var entries)) {
            entries.forEach(entry -> finds.add(entry.url(), entry.modifiedAt()));
            return finds.look();
        }
        Deque<SitemapEntry> left = new ArrayDeque<>(((Sitemap.Index) first).newestFirst());
        for (int read = 0; read < rule.mostFiles() && !left.isEmpty() && !finds.isFull(); read++) {
            if (sitemap(left.remove().url()) instanceof Sitemap.Urls(var entries)) {
                entries.forEach(entry -> finds.add(entry.url(), entry.modifiedAt()));
            }
            finds.asked();
        }
        return finds.look();
    }

    private Sitemap sitemap(URI url) throws StoppedException {
        try {
            Files.createDirectories(spoolFolder);
            Path spool = Files.createTempFile(spoolFolder, "sitemap-", ".xml");
            try {
                FetchOutcome outcome = files.fetch(url, Validators.NONE, new Spool(spool, null));
                if (!(outcome instanceof FetchOutcome.Fetched)) {
                    throw StoppedException.of(outcome, url);
                }
                return sitemaps.read(spool, url);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("found no room for sitemaps in " + spoolFolder, e);
        }
    }
}
