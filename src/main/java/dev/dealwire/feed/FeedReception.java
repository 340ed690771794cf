package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FeedArchive;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.PageNotArchivedException;
import dev.dealwire.fetch.Spool;
import dev.dealwire.fetch.Validators;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets a merchant's feed, keeps its bytes and reads it to its end. A feed that the server says we have is read again out of
 * the archive: a sale in it may have begun since. Thread-safe.
 */
public final class FeedReception {

    private final FeedFetcher fetcher;
    private final FeedArchive archive;
    private final FeedReader reader;
    private final FeedDeliveries deliveries;
    private final Path spoolFolder;
    private final Clock clock;

    public FeedReception(
            FeedFetcher fetcher,
            FeedArchive archive,
            FeedReader reader,
            FeedDeliveries deliveries,
            Path spoolFolder,
            Clock clock) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.reader = reader;
        this.deliveries = deliveries;
        this.spoolFolder = spoolFolder;
        this.clock = clock;
    }

    /**
     * @param spoolName names the file that a feed passes through; no other reception may use it meanwhile
     * @param matches what it is read into; counts only if the feed is accepted
     */
    public FeedReceipt receive(MerchantProfile merchant, Feed feed, String spoolName, FeedMatches matches) {
        Optional<FeedDelivery> last = deliveries.lastAccepted(merchant.id(), feed.location());
        try {
            Optional<URI> address = feed.address();
            return address.isPresent()
                    ? remote(new Asked(merchant, feed, matches, last), address.get(), spoolName)
                    : local(new Asked(merchant, feed, matches, last), Path.of(feed.location()));
        } catch (IOException e) {
            throw new UncheckedIOException("found the feed of " + merchant.id() + " unreadable", e);
        }
    }

    private FeedReceipt local(Asked asked, Path file) throws IOException {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return new FeedReceipt.NotReceived(
                    new FetchOutcome.Failed(FetchOutcome.Reason.CONNECTION_FAILED, "no readable file " + file, null));
        }
        ArchiveReference archived = asked.merchant().manners().keepPages() ? archive.keep(file, clock.instant()) : null;
        return read(asked, Files.newInputStream(file), Validators.NONE, archived);
    }

    private FeedReceipt remote(Asked asked, URI address, String spoolName) throws IOException {
        Files.createDirectories(spoolFolder);
        Path spool = spoolFolder.resolve(spoolName);
        try {
            FetchOutcome outcome = fetch(asked, address, spool, asked.known());
            if (outcome instanceof FetchOutcome.NotModified) {
                return again(asked, address, spool);
            }
            return received(asked, outcome, spool);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private FeedReceipt again(Asked asked, URI address, Path spool) throws IOException {
        FeedDelivery last = asked.last().orElseThrow();
        ArchiveReference archived = last.archived();
        if (archived != null) {
            try {
                return read(asked, archive.payload(archived), last.validators(), archived);
            } catch (PageNotArchivedException expired) {
                return received(asked, fetch(asked, address, spool, Validators.NONE), spool);
            }
        }
        return received(asked, fetch(asked, address, spool, Validators.NONE), spool);
    }

    private FetchOutcome fetch(Asked asked, URI address, Path spool, Validators validators) {
        return fetcher.fetch(
                address, validators, new Spool(spool, asked.merchant().manners().keeping()));
    }

    private FeedReceipt received(Asked asked, FetchOutcome outcome, Path spool) throws IOException {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return read(asked, Files.newInputStream(spool), fetched.validators(), fetched.archived());
        }
        return new FeedReceipt.NotReceived(outcome);
    }

    private FeedReceipt read(Asked asked, InputStream bytes, Validators validators, @Nullable ArchiveReference archived)
            throws IOException {
        try (bytes) {
            FeedReading reading = reader.read(
                    bytes, asked.merchant().currency(), asked.merchant().locale(), asked.matches());
            FeedReading judged = asked.judge(reading);
            return switch (judged) {
                case FeedReading.Whole whole ->
                    new FeedReceipt.Accepted(delivery(asked, whole, null, null, validators, archived));
                case FeedReading.Refused refused ->
                    new FeedReceipt.Refused(delivery(
                            asked, refused, refused.reason().word(), refused.detail(), Validators.NONE, archived));
            };
        }
    }

    private FeedDelivery delivery(
            Asked asked,
            FeedReading reading,
            @Nullable String reason,
            @Nullable String detail,
            Validators validators,
            @Nullable ArchiveReference archived) {
        return new FeedDelivery(
                asked.merchant().id(),
                asked.feed().location(),
                clock.instant(),
                reason,
                detail,
                reading.items(),
                reading.broken(),
                reason == null ? asked.matches().size() : 0,
                asked.matches().broken(),
                validators,
                archived);
    }

    /** A feed that is asked for, and the last one to measure it by. */
    private record Asked(MerchantProfile merchant, Feed feed, FeedMatches matches, Optional<FeedDelivery> last) {

        /** Only what we hold the bytes of may be answered with "you have it". */
        Validators known() {
            return last.filter(delivery -> delivery.archived() != null)
                    .map(FeedDelivery::validators)
                    .orElse(Validators.NONE);
        }

        FeedReading judge(FeedReading reading) {
            Integer declared = feed.leastItems();
            long least = declared != null
                    ? declared
                    : Math.max(1, last.map(FeedDelivery::items).orElse(0L) / 2);
            return reading instanceof FeedReading.Whole whole && whole.items() < least
                    ? new FeedReading.Refused(
                            Reason.TOO_FEW_ITEMS,
                            whole.items() + " items, wanted at least " + least,
                            whole.items(),
                            whole.broken())
                    : reading;
        }
    }
}
