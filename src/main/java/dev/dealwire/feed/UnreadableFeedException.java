package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;

/** Ends the reading of a feed; {@link FeedReader} makes a value of it. */
final class UnreadableFeedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    UnreadableFeedException(Reason reason, String found) {
        super(found);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
