package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends one GET and reads one reply, under caps and a deadline. It follows no redirect, repeats nothing, decodes no content,
 * keeps no cookie, and opens a connection only to an address that {@link AddressRules} let pass.
 */
public interface Transport {

    Answer get(Request request);

    /**
     * @param time for the whole exchange, from connecting to the body's last byte
     * @param keepAlive whether to use a kept connection and to keep it: when the next request to the same server
     *     follows at once
     * @param spool the file that takes the body, anew; null keeps the body in memory
     */
    record Request(
            URI url,
            Validators validators,
            Duration time,
            int mostBytes,
            Overflow overflow,
            boolean keepAlive,
            @Nullable Path spool,
            RequestFields fields) {

        /** For a page, its body kept in memory. */
        public Request(
                URI url, Validators validators, Duration time, int mostBytes, Overflow overflow, boolean keepAlive) {
            this(url, validators, time, mostBytes, overflow, keepAlive, null, RequestFields.PAGE);
        }

        Request withKeepAlive(boolean other) {
            return new Request(url, validators, time, mostBytes, overflow, other, spool, fields);
        }
    }

    /** What to do with a body beyond its cap: refuse the reply, or be content with what fits. */
    enum Overflow {
        REFUSE,
        CUT
    }

    sealed interface Answer {

        /** How long the exchange took. */
        Duration took();
    }

    /** @param cut whether the body was longer than its cap, and only its beginning is here */
    record Reply(int status, ReplyHeaders headers, Capture capture, boolean cut, Duration took) implements Answer {}

    /**
     * @param retryAfter how long nothing will be sent to this server; null if that is not known
     * @param staleConnection whether a kept connection turned out to be dead before any of the reply came, so that one more
     *     try on a new one is fair
     */
    record NoReply(Reason reason, String detail, @Nullable Duration retryAfter, boolean staleConnection, Duration took)
            implements Answer {

        static NoReply unsent(Reason reason, String detail, @Nullable Duration retryAfter) {
            return new NoReply(reason, detail, retryAfter, false, Duration.ZERO);
        }
    }
}
