package dev.dealwire.fetch.http;

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
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.PoliteFetcher;
import dev.dealwire.fetch.Sleeper;
import dev.dealwire.fetch.UserAgent;
import dev.dealwire.fetch.Validators;
import dev.dealwire.job.Manners;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A fetcher over real sockets, with deadlines and caps small enough for tests, no pace, and an archive in memory. */
final class Guest implements PageFetcher, AutoCloseable {

    static final FetchSettings SETTINGS = FetchSettings.of(
                    new UserAgent("Dealwire", "test", URI.create("https://dealwire.example/bot")))
            .withLoopback()
            .withCaps(new FetchSettings.Caps(16 * 1024, 256 * 1024, 512 * 1024))
            .withTimes(
                    new FetchSettings.Times(Duration.ofMillis(2000), Duration.ofMillis(1500), Duration.ofMillis(1000)));

    static final Manners UNPACED = new Manners(null, Duration.ZERO, 100_000);

    private final List<Capture> archived = new CopyOnWriteArrayList<>();
    private final HttpClientTransport transport;
    private final PoliteFetcher fetcher;

    Guest() {
        this(SETTINGS, HostLookup.system(), UNPACED);
    }

    Guest(FetchSettings settings, HostLookup lookup, Manners manners) {
        this.transport = new HttpClientTransport(settings, lookup, Clock.systemUTC());
        Lanes lanes = new Lanes(Clock.systemUTC(), Sleeper.real(), LaneRules.DEFAULT, new Random(7));
        this.fetcher = new PoliteFetcher(
                settings, _ -> manners, lanes, transport, new InMemoryRobotsStore(), archive(), Clock.systemUTC());
    }

    FetchOutcome fetch(URI url) {
        return fetch(url, Validators.NONE);
    }

    @Override
    public FetchOutcome fetch(URI url, Validators validators) {
        return fetcher.fetch(url, validators);
    }

    List<Capture> archived() {
        return archived;
    }

    @Override
    public void close() {
        transport.close();
    }

    private PageArchive archive() {
        return new PageArchive() {
            @Override
            public ArchiveReference keep(Capture capture, Duration keeping) {
                archived.add(capture);
                return new ArchiveReference("memory", archived.size() - 1L, "sha256:none");
            }

            @Override
            public ArchivedPage read(ArchiveReference reference) {
                throw new UnsupportedOperationException("kept only to be counted");
            }
        };
    }
}
