package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.RobotsFile.State;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Transport.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Obeys robots.txt as RFC 9309 has it, and Crawl-delay beyond it. A file is asked for once, however many pages of its origin
 * wait for it, through the same lane as they.
 */
final class Robots {

    /** RFC 9309 section 2.5: at least this much must be read; we read no more. */
    static final int MOST_BYTES = 500 * 1024;

    /** RFC 9309 section 2.3.1.2: after five redirects the file may be taken for absent. */
    private static final int MOST_REDIRECTS = 5;

    private final ContentDecoder decoder = new ContentDecoder(MOST_BYTES);
    private final ConcurrentMap<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final ParsedRobots parsed;
    private final RobotsStore store;
    private final Courier courier;
    private final Duration time;
    private final Clock clock;

    Robots(RobotsStore store, Courier courier, FetchSettings settings, Clock clock) {
        this.parsed = new ParsedRobots(settings.userAgent().token());
        this.store = store;
        this.courier = courier;
        this.time = settings.times().page();
        this.clock = clock;
    }

    /** @param url in the form of {@link RequestUrl} */
    RobotsVerdict verdictOn(URI url) {
        String origin = RequestUrl.originOf(url);
        Optional<RobotsFile> kept = fresh(origin);
        return kept.isPresent() ? verdict(kept.get(), url) : ask(origin, url);
    }

    private RobotsVerdict ask(String origin, URI url) {
        ReentrantLock lock = asking.computeIfAbsent(origin, _ -> new ReentrantLock());
        lock.lock();
        try {
            Optional<RobotsFile> kept = fresh(origin);
            return kept.isPresent() ? verdict(kept.get(), url) : fetch(origin, url);
        } finally {
            asking.remove(origin, lock); // who comes later finds the file kept
            lock.unlock();
        }
    }

    private Optional<RobotsFile> fresh(String origin) {
        Instant now = clock.instant();
        return store.find(origin).filter(file -> file.isFresh(now));
    }

    private RobotsVerdict verdict(RobotsFile file, URI url) {
        return switch (file.state()) {
            case ABSENT -> new RobotsVerdict.Allowed(Duration.ZERO);
            case UNREACHABLE -> new RobotsVerdict.Disallowed(Reason.ROBOTS_UNREACHABLE);
            case FOUND -> {
                RobotsRules rules = parsed.rulesOf(file);
                yield rules.allow(url)
                        ? new RobotsVerdict.Allowed(rules.crawlDelay())
                        : new RobotsVerdict.Disallowed(Reason.ROBOTS_DISALLOW);
            }
        };
    }

    private RobotsVerdict fetch(String origin, URI url) {
        URI next = URI.create(origin + "/robots.txt");
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (courier.carry(request(next), Duration.ZERO)) {
                case NoReply none -> {
                    return unanswered(origin, none, redirects > 0, url);
                }
                case Reply reply -> {
                    Optional<URI> location = Redirects.locationOf(reply, next);
                    if (location.isEmpty()) {
                        return read(origin, reply, url);
                    }
                    next = location.get();
                }
            }
        }
        return keep(origin, State.ABSENT, new byte[0], url);
    }

    private RobotsVerdict unanswered(String origin, NoReply none, boolean redirected, URI url) {
        boolean refusedByUs = isOurOwnRefusal(none) && !redirected;
        return refusedByUs ? new RobotsVerdict.Unasked(none) : keep(origin, State.UNREACHABLE, new byte[0], url);
    }

    private RobotsVerdict read(String origin, Reply reply, URI url) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            Decoded text = decoder.decode(reply.headers(), reply.capture().body());
            return isUsable(text, reply)
                    ? keep(origin, State.FOUND, wholeLines(text, reply), url)
                    : keep(origin, State.UNREACHABLE, new byte[0], url);
        }
        boolean absent = status >= 300 && status < 500 && status != 429;
        return keep(origin, absent ? State.ABSENT : State.UNREACHABLE, new byte[0], url);
    }

    private RobotsVerdict keep(String origin, State state, byte[] text, URI url) {
        RobotsFile file = new RobotsFile(origin, state, text, clock.instant());
        store.keep(file);
        return verdict(file, url);
    }

    private Transport.Request request(URI url) {
        return new Transport.Request(url, Validators.NONE, time, MOST_BYTES, Overflow.CUT, true);
    }

    /** Our lane's or our address rules' refusal says nothing about the server's robots.txt, and is not kept. */
    private static boolean isOurOwnRefusal(NoReply none) {
        return switch (none.reason()) {
            case ADDRESS_REFUSED, ASKED_TO_WAIT, BREAKER_OPEN, BUDGET_SPENT -> true;
            default -> false;
        };
    }

    /** A body that we cut ourselves may well break in the middle of its coding. */
    private static boolean isUsable(Decoded text, Reply reply) {
        return switch (text.end()) {
            case WHOLE, TOO_LARGE -> true;
            case BROKEN -> reply.cut();
            case UNKNOWN_CODING -> false;
        };
    }

    /** Half a line of a file that we cut would read as a shorter, stricter or laxer rule. */
    private static byte[] wholeLines(Decoded text, Reply reply) {
        byte[] bytes = text.bytes();
        if (!reply.cut() && text.end() == Decoded.End.WHOLE) {
            return bytes;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
