package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import java.time.Duration;

/** What robots.txt says to one address. */
sealed interface RobotsVerdict {

    /** @param crawlDelay zero if it asks for none */
    record Allowed(Duration crawlDelay) implements RobotsVerdict {}

    record Disallowed(Reason reason) implements RobotsVerdict {}

    /** It could not be asked for, by our own rules; the page may not be either. */
    record Unasked(Transport.NoReply why) implements RobotsVerdict {}
}
