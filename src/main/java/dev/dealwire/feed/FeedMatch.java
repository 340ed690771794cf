package dev.dealwire.feed;

/** What a feed holds of one tracked listing. */
public sealed interface FeedMatch {

    /** One item, or several that state the same terms. */
    record Found(FeedItem item, Mark by) implements FeedMatch {}

    /** Items that claim to be it equally well and state different terms. */
    record Several(FeedItem one, FeedItem other, Mark by) implements FeedMatch {}

    /** No item. */
    record Missing() implements FeedMatch {}

    /** By what an item is known for a listing's, the surest first: one that is surer stands above all that are less so. */
    enum Mark {
        /** The merchant's own number, as the operator declared it. */
        SKU,
        /** The GTIN, as the operator declared it. */
        GTIN,
        /** The page's address, without what only follows readers around. */
        URL
    }
}
