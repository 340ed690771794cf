package dev.dealwire.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one request for a page ended. */
public sealed interface FetchOutcome {

    /**
     * A page came.
     *
     * @param url where it was found, after redirects
     * @param body the bytes after content decoding
     * @param archived null where the merchant's policy keeps no pages
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared by nobody; a copy of every page would double the memory of a run
    record Fetched(
            URI url,
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable ArchiveReference archived)
            implements FetchOutcome {}

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
     * @param retryAfter how long the server asked to be left alone; null if it did not say
     */
    record Failed(Reason reason, String detail, @Nullable Duration retryAfter) implements FetchOutcome {}

    /** Why a page did not come; the lower-case name is also the metric tag. */
    enum Reason {
        ROBOTS_DISALLOW,
        ROBOTS_UNREACHABLE,
        ADDRESS_REFUSED,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        UNEXPECTED_STATUS,
        TOO_MANY_REDIRECTS,
        REDIRECT_REFUSED,
        TOO_LARGE,
        BAD_ENCODING,
        TOO_SLOW,
        CONNECTION_FAILED,
        BUDGET_SPENT
    }
}
