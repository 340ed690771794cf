package dev.dealwire.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one request for a page ended. */
public sealed interface FetchOutcome {

    /**
     * A page came.
     *
     * @param body the bytes after content decoding; their charset is for {@code extract} to find out
     * @param validators to ask with next time; none if the page was found elsewhere than asked, since they speak of that
     *     address only
     * @param archived null where the merchant's policy keeps no pages
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared by nobody; a copy of every page would double the memory of a run
    record Fetched(
            Trail trail,
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable ArchiveReference archived)
            implements FetchOutcome {

        /** Where the page was found, after redirects. */
        public URI url() {
            return trail.found();
        }
    }

    /** 304: the page is the one we hold validators of, and counts as seen. */
    record NotModified() implements FetchOutcome {}

    /** 404 or 410. */
    record Gone(int status) implements FetchOutcome {}

    /** The merchant said no: not evaded, not repeated in this run. */
    record Blocked(int status) implements FetchOutcome {}

    /** robots.txt does not allow it, or could not be had. */
    record Disallowed(Reason reason) implements FetchOutcome {}

    /**
     * No usable answer.
     *
     * @param retryAfter how long to leave the merchant alone, as the server asked or our own manners demand; null if neither
     *     says
     */
    record Failed(Reason reason, String detail, @Nullable Duration retryAfter) implements FetchOutcome {}

    /** Why a page did not come; the lower-case name is also the metric tag. */
    enum Reason {
        ROBOTS_DISALLOW,
        /** robots.txt answered 5xx or 429, or not at all: not now (RFC 9309 section 2.3.1.4). */
        ROBOTS_UNREACHABLE,
        /** The scheme, port, host or address is one that we never ask. */
        ADDRESS_REFUSED,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        UNEXPECTED_STATUS,
        TOO_MANY_REDIRECTS,
        REDIRECT_LOOP,
        /** The page redirects to where we never ask: another scheme, an inner address, from https down to http. */
        REDIRECT_REFUSED,
        /** Over the cap of header, wire or inflated bytes. */
        TOO_LARGE,
        /** The content coding is unknown or broken. */
        BAD_ENCODING,
        /** The reply broke off before its end. */
        CUT_SHORT,
        /** What came back is not HTTP. */
        BAD_REPLY,
        /** Over the deadline of the page, or silent for too long. */
        TOO_SLOW,
        /** The server's certificate or its TLS is not one to trust. */
        TLS_REFUSED,
        CONNECTION_FAILED,
        /** The server asked to be left alone, and the time is not over; nothing was sent. */
        ASKED_TO_WAIT,
        /** The server failed again and again and is given a rest; nothing was sent. */
        BREAKER_OPEN,
        /** The day's budget of the politeness key is spent; nothing was sent. */
        BUDGET_SPENT,
        /** The merchant is not asked at this time of day; nothing was sent. */
        QUIET_HOURS,
        /** The browser could not write the page out. */
        NOT_RENDERED;

        /** Whether our own manners kept us from sending anything, so that nothing is known of the page. */
        public boolean isPostponing() {
            return switch (this) {
                case ASKED_TO_WAIT, BREAKER_OPEN, BUDGET_SPENT, QUIET_HOURS -> true;
                case ROBOTS_DISALLOW,
                        ROBOTS_UNREACHABLE,
                        ADDRESS_REFUSED,
                        TOO_MANY_REQUESTS,
                        SERVER_ERROR,
                        UNEXPECTED_STATUS,
                        TOO_MANY_REDIRECTS,
                        REDIRECT_LOOP,
                        REDIRECT_REFUSED,
                        TOO_LARGE,
                        BAD_ENCODING,
                        CUT_SHORT,
                        BAD_REPLY,
                        TOO_SLOW,
                        TLS_REFUSED,
                        CONNECTION_FAILED,
                        NOT_RENDERED -> false;
            };
        }
    }
}
