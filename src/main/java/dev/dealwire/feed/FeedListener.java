package dev.dealwire.feed;

/** Is told of a feed's items while they go by. What it is told counts only once the reading has come to its end. */
interface FeedListener {

    void item(FeedItem item);

    void broken(BrokenItem item);
}
