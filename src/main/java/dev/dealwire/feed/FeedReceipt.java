package dev.dealwire.feed;

import dev.dealwire.fetch.FetchOutcome;

/** How the asking for a feed ended. */
public sealed interface FeedReceipt {

    /** It came and was read to its end. */
    record Accepted(FeedDelivery delivery) implements FeedReceipt {}

    /** It came, and nothing of it counts. */
    record Refused(FeedDelivery delivery) implements FeedReceipt {}

    /** It did not come. */
    record NotReceived(FetchOutcome outcome) implements FeedReceipt {}
}
