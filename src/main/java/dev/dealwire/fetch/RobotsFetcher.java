package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.RobotsFile.State;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Transport.Reply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Asks an origin for its robots.txt, through the same lane as its pages, and reads the answer as RFC 9309 section 2.3 has it. */
final class RobotsFetcher {

    /** RFC 9309 section 2.5: at least this much must be read; we read no more. */
    private static final int MOST_BYTES = 500 * 1024;

    /** RFC 9309 section 2.3.1.2: after five redirects the file may be taken for absent. */
    private static final int MOST_REDIRECTS = 5;

    private final ContentDecoder decoder = new ContentDecoder(MOST_BYTES);
    private final Courier courier;
    private final Duration time;
    private final Clock clock;

    RobotsFetcher(Courier courier, FetchSettings settings, Clock clock) {
        this.courier = courier;
        this.time = settings.times().page();
        this.clock = clock;
    }

    Result fetch(String origin) {
        URI next = URI.create(origin + "/robots.txt");
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (courier.carry(request(next), Duration.ZERO)) {
                case NoReply none -> {
                    return isOurOwnRefusal(none) && redirects == 0 ? new Unasked(none) : unreachable(origin);
                }
                case Reply reply -> {
                    Optional<URI> location = Redirects.locationOf(reply, next);
                    if (location.isEmpty()) {
                        return read(origin, reply);
                    }
                    next = location.get();
                }
            }
        }
        return answered(origin, State.ABSENT, new byte[0]);
    }

    private Transport.Request request(URI url) {
        return new Transport.Request(url, Validators.NONE, time, MOST_BYTES, Overflow.CUT, true);
    }

    private Answered read(String origin, Reply reply) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            Decoded text = decoder.decode(reply.headers(), reply.capture().body());
            return isUsable(text, reply) ? answered(origin, State.FOUND, wholeLines(text, reply)) : unreachable(origin);
        }
        boolean absent = status >= 300 && status < 500 && status != 429;
        return absent ? answered(origin, State.ABSENT, new byte[0]) : unreachable(origin);
    }

    private Answered unreachable(String origin) {
        return answered(origin, State.UNREACHABLE, new byte[0]);
    }

    private Answered answered(String origin, State state, byte[] text) {
        return new Answered(new RobotsFile(origin, state, text, clock.instant()));
    }

    /** Our lane's or our address rules' refusal says nothing about the server's robots.txt, and is not kept. */
    private static boolean isOurOwnRefusal(NoReply none) {
        return none.reason() == Reason.ADDRESS_REFUSED || none.reason().isPostponing();
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

    sealed interface Result {}

    record Answered(RobotsFile file) implements Result {}

    /** Our own rules kept us from asking. */
    record Unasked(NoReply why) implements Result {}
}
