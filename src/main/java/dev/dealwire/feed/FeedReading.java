package dev.dealwire.feed;

import dev.dealwire.catalog.Word;

/** How the reading of a whole feed ended. */
public sealed interface FeedReading {

    /** Items that came, broken ones included. */
    long items();

    /** Items that were passed over because nothing could be made of them. */
    long broken();

    /** It was read to its end. */
    record Whole(long items, long broken) implements FeedReading {}

    /** Nothing of it counts, not even what was read before. */
    record Refused(Reason reason, String detail, long items, long broken) implements FeedReading {}

    /** Why a feed is refused whole; the lower-case name is also the metric tag. */
    enum Reason {
        /** It breaks off: a gzip stream without its end, an element that is not closed, half a line. */
        FEED_CUT_SHORT,
        /** Neither RSS nor Atom nor a table with the columns of a product feed. */
        NOT_A_FEED,
        /** It is no XML from here on, or holds what we never read: a document type. */
        MALFORMED_FEED,
        /** Inflated, it is larger than we read. */
        FEED_TOO_LARGE,
        /** Far fewer items than the last one had, or than the merchant's profile wants. */
        TOO_FEW_ITEMS,
        /** More than half of its items are broken. */
        MOSTLY_BROKEN,
        /** An API's answer is no JSON, or more of it than we read. */
        NOT_JSON,
        /** An API's answer has nothing where its items should be. */
        NO_ITEMS_THERE,
        /** An API's next page is no number and no address of the same server, or is one that was read. */
        NEXT_PAGE_REFUSED,
        /** The environment holds no token to ask an API with. */
        NO_TOKEN;

        /** The word for metrics, logs, reports and the database. */
        public String word() {
            return Word.of(this);
        }
    }
}
