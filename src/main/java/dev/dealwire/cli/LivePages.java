package dev.dealwire.cli;

import dev.dealwire.catalog.WebAddress;
import dev.dealwire.catalog.Word;
import dev.dealwire.extract.Page;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.Capture;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.InMemoryRobotsStore;
import dev.dealwire.fetch.LaneRules;
import dev.dealwire.fetch.Lanes;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PoliteFetcher;
import dev.dealwire.fetch.Sleeper;
import dev.dealwire.fetch.UserAgent;
import dev.dealwire.fetch.Validators;
import dev.dealwire.fetch.http.HttpClientTransport;
import dev.dealwire.job.Manners;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages asked for one by one, as politely as in a run, and kept nowhere. */
final class LivePages implements Function<URI, Page> {

    private static final Manners MANNERS =
            new Manners(null, Manners.DEFAULT.pace(), Manners.DEFAULT.dailyBudget(), false, null);

    private static final PageArchive NOWHERE = new PageArchive() {
        @Override
        public ArchiveReference keep(Capture capture, Duration keeping) {
            throw new IllegalStateException("found a page to keep, wanted none: these manners keep no pages");
        }

        @Override
        public ArchivedPage read(ArchiveReference reference) {
            throw new IllegalStateException("found a reference to a page that was kept nowhere");
        }
    };

    /** @throws OperatorException if no page came, with the reason */
    @Override
    public Page apply(URI url) {
        return switch (fetch(url)) {
            case FetchOutcome.Fetched page -> new Page(page.body(), page.contentType(), page.url());
            case FetchOutcome.NotModified _ -> throw refused(url, "not modified, though nothing was known of it");
            case FetchOutcome.Gone(int status) -> throw refused(url, "gone (" + status + ")");
            case FetchOutcome.Blocked(int status) ->
                throw refused(url, "blocked (" + status + "); look for a feed or an interface of the merchant");
            case FetchOutcome.Disallowed(FetchOutcome.Reason reason) ->
                throw refused(url, "not allowed: " + Word.of(reason));
            case FetchOutcome.Failed failed -> throw refused(url, Word.of(failed.reason()) + ": " + failed.detail());
        };
    }

    private static FetchOutcome fetch(URI url) {
        Clock clock = Clock.systemUTC();
        FetchSettings settings =
                FetchSettings.of(new UserAgent("Dealwire", "cli", contact(System.getenv(ContactPage.VARIABLE))));
        try (HttpClientTransport transport = new HttpClientTransport(settings, HostLookup.system(), clock)) {
            return new PoliteFetcher(
                            settings,
                            _ -> MANNERS,
                            new Lanes(clock, Sleeper.real(), LaneRules.DEFAULT, new Random()),
                            transport,
                            new InMemoryRobotsStore(),
                            NOWHERE,
                            clock)
                    .fetch(url, Validators.NONE);
        }
    }

    /** A public shop is asked only by a bot that says where its people can be reached. */
    private static URI contact(@Nullable String page) {
        if (page == null || page.isBlank()) {
            throw ContactPage.missing();
        }
        return WebAddress.read(page)
                .filter(URI::isAbsolute)
                .orElseThrow(() -> OperatorException.usage("found " + ContactPage.VARIABLE + " '" + page
                        + "', wanted an address such as https://example.com/bot"));
    }

    private static OperatorException refused(URI url, String why) {
        return OperatorException.fellShort(url + ": " + why);
    }
}
