package dev.dealwire.discovery;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.FetchOutcome;
import java.net.URI;

/** Ends a look early; {@link Discovery} makes a value of it. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String detail;

    StoppedException(String reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    /** @param outcome of a page that did not come */
    static StoppedException of(FetchOutcome outcome, URI url) {
        return switch (outcome) {
            case FetchOutcome.Gone(int status) -> new StoppedException("http_" + status, url.toString());
            case FetchOutcome.Blocked(int status) -> new StoppedException("http_" + status, url.toString());
            case FetchOutcome.Disallowed(FetchOutcome.Reason reason) ->
                new StoppedException(Word.of(reason), url.toString());
            case FetchOutcome.Failed failed -> new StoppedException(Word.of(failed.reason()), failed.detail());
            case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                throw new IllegalArgumentException("found an answer of " + url + ", wanted none");
        };
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
