package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Blocked;
import dev.dealwire.fetch.FetchOutcome.Disallowed;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Gone;
import dev.dealwire.fetch.FetchOutcome.NotModified;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.FetchSettings.Caps;
import dev.dealwire.fetch.FetchSettings.Times;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Transport.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages, feeds and answers of APIs the way a guest would: asks robots.txt first, waits for its turn, follows redirects
 * by hand so that each hop is checked like the first, and takes every answer at its word. Thread-safe; a call blocks its
 * thread, best a virtual one.
 */
public final class PoliteFetcher {

    private final FetchSettings settings;
    private final MerchantManners manners;
    private final Courier courier;
    private final Robots robots;
    private final ContentDecoder decoder;
    private final PageArchive archive;

    public PoliteFetcher(
            FetchSettings settings,
            MerchantManners manners,
            Lanes lanes,
            Transport transport,
            RobotsStore robotsStore,
            PageArchive archive,
            Clock clock) {
        this.settings = settings;
        this.manners = manners;
        this.courier = new Courier(new AddressRules(settings), manners, lanes, transport, clock);
        this.robots = new Robots(robotsStore, new RobotsFetcher(courier, settings, clock), settings.userAgent(), clock);
        this.decoder = new ContentDecoder(settings.caps().inflated());
        this.archive = archive;
    }

    private PoliteFetcher(PoliteFetcher other, FetchSettings settings, MerchantManners manners) {
        this.settings = settings;
        this.manners = manners;
        this.courier = other.courier;
        this.robots = other.robots;
        this.decoder = new ContentDecoder(settings.caps().inflated());
        this.archive = other.archive;
    }

    /** The same guest under other caps and times; robots.txt is still asked for under those of this one. */
    public PoliteFetcher with(Caps caps, Times times) {
        return new PoliteFetcher(this, settings.withCaps(caps).withTimes(times), manners);
    }

    /** The same guest, which archives no page. */
    public PoliteFetcher keepingNothing() {
        return new PoliteFetcher(this, settings, url -> manners.of(url).keepingNothing());
    }

    /** As {@link PageFetcher} asks it. */
    public FetchOutcome fetch(URI url, Validators validators) {
        return travel(
                new Journey(
                        url,
                        settings,
                        null,
                        RequestFields.PAGE,
                        manners.of(RequestUrl.of(url)).keeping()),
                validators);
    }

    /** As {@link FeedFetcher} asks it. */
    public FetchOutcome fetch(URI url, Validators validators, Spool spool) {
        return travel(new Journey(url, settings, spool, RequestFields.PAGE, spool.keeping()), validators);
    }

    /** As {@link ApiFetcher} asks it. */
    public FetchOutcome fetch(URI url, @Nullable Credential credential, @Nullable Duration keeping) {
        return travel(new Journey(url, settings, null, RequestFields.json(credential), keeping), Validators.NONE);
    }

    private FetchOutcome travel(Journey journey, Validators validators) {
        while (true) {
            Optional<FetchOutcome> end = hop(journey, journey.isAtStart() ? validators : Validators.NONE);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Empty if the page redirected, and the journey stands at the next address. */
    private Optional<FetchOutcome> hop(Journey journey, Validators validators) {
        Optional<NoReply> refused = courier.refusalOf(journey.here());
        if (refused.isPresent()) {
            return refused.map(journey::failed);
        }
        return switch (robots.verdictOn(journey.here())) {
            case RobotsVerdict.Disallowed disallowed -> Optional.of(new Disallowed(disallowed.reason()));
            case RobotsVerdict.Unasked unasked -> Optional.of(journey.failed(unasked.why()));
            case RobotsVerdict.Allowed allowed -> {
                Transport.Request request = new Transport.Request(
                        journey.here(),
                        validators,
                        journey.timeLeft(),
                        settings.caps().wire(),
                        Overflow.REFUSE,
                        true,
                        journey.spool() == null ? null : journey.spool().file(),
                        journey.fields());
                yield switch (courier.carry(request, allowed.crawlDelay())) {
                    case NoReply none -> Optional.of(journey.failed(none));
                    case Reply reply -> read(reply, journey, validators);
                };
            }
        };
    }

    private Optional<FetchOutcome> read(Reply reply, Journey journey, Validators sent) {
        journey.spend(reply.took());
        Optional<URI> location = Redirects.locationOf(reply, journey.here());
        if (location.isPresent()) {
            return journey.follow(location.get(), reply.status());
        }
        return Optional.of(outcomeOf(reply, journey, sent));
    }

    private FetchOutcome outcomeOf(Reply reply, Journey journey, Validators sent) {
        int status = reply.status();
        return switch (status) {
            case 200, 203 -> page(reply, journey);
            case 304 -> sent.isEmpty() ? unexpected(status) : new NotModified();
            case 401, 402, 403, 451 -> new Blocked(status);
            case 404, 410 -> new Gone(status);
            case 429 -> new Failed(Reason.TOO_MANY_REQUESTS, "status 429", courier.retryAfterOf(reply));
            default -> status >= 500 ? serverError(reply) : unexpected(status);
        };
    }

    private FetchOutcome serverError(Reply reply) {
        if (reply.headers().first("cf-mitigated").isPresent()) {
            return new Blocked(reply.status()); // a bot wall in front of the shop, not a broken shop
        }
        return new Failed(Reason.SERVER_ERROR, "status " + reply.status(), courier.retryAfterOf(reply));
    }

    private static FetchOutcome unexpected(int status) {
        return new Failed(Reason.UNEXPECTED_STATUS, "status " + status, null);
    }

    private FetchOutcome page(Reply reply, Journey journey) {
        if (journey.spool() != null) {
            return fetched(reply, journey, new byte[0]);
        }
        Decoded decoded = decoder.decode(reply.headers(), reply.capture().body());
        return switch (decoded.end()) {
            case TOO_LARGE ->
                new Failed(Reason.TOO_LARGE, "over " + settings.caps().inflated() + " bytes inflated", null);
            case BROKEN -> new Failed(Reason.BAD_ENCODING, "broken " + codingOf(reply), null);
            case UNKNOWN_CODING -> new Failed(Reason.BAD_ENCODING, "unknown coding " + codingOf(reply), null);
            case WHOLE -> fetched(reply, journey, decoded.bytes());
        };
    }

    private Fetched fetched(Reply reply, Journey journey, byte[] body) {
        Trail trail = journey.trail();
        ReplyHeaders headers = reply.headers();
        Validators validators = trail.moved()
                ? Validators.NONE
                : new Validators(
                        headers.first("ETag").orElse(null),
                        headers.first("Last-Modified").orElse(null));
        Duration keeping = journey.keeping();
        ArchiveReference archived = keeping == null ? null : archive.keep(reply.capture(), keeping);
        return new Fetched(trail, body, headers.first("Content-Type").orElse(null), validators, archived);
    }

    private static String codingOf(Reply reply) {
        return reply.headers().joined("Content-Encoding");
    }
}
