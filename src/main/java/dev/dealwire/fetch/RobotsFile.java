package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;

/**
 * What asking for an origin's robots.txt gave, kept for a day (RFC 9309 section 2.4).
 *
 * @param origin scheme, host and port, for example {@code https://www.example.com}
 * @param text empty unless it was found
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; bytes are handed on, not copied
public record RobotsFile(String origin, State state, byte[] text, Instant fetchedAt) {

    private static final Duration KEPT = Duration.ofHours(24);

    /** A server that could not say is asked again soon. */
    private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(10);

    /** The lower-case name is what a database keeps. */
    public enum State {
        FOUND,
        /** 4xx: there are no rules (RFC 9309 section 2.3.1.3). */
        ABSENT,
        /** 5xx, 429 or no answer: nothing may be asked for now (section 2.3.1.4). */
        UNREACHABLE
    }

    boolean isFresh(Instant now) {
        return now.isBefore(fetchedAt.plus(state == State.UNREACHABLE ? KEPT_UNREACHABLE : KEPT));
    }
}
