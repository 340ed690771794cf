package dev.dealwire.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an exchange told about the server's health. */
sealed interface LaneSignal {

    /** An answer, welcome or not, that cost the server {@code took} at most. */
    record Well(Duration took) implements LaneSignal {}

    /** 429 or 503: fewer requests, please. */
    record PushedBack(@Nullable Duration retryAfter, boolean broken) implements LaneSignal {}

    /** No answer, or one that says the server is broken. */
    record Broken() implements LaneSignal {}

    /** Nothing reached the server. */
    record Unsent() implements LaneSignal {}
}
