package dev.dealwire.feed;

import java.util.Map;

/** One item as the feed's format gives it, before anything is made of its words. */
sealed interface FeedRow {

    /** Where the item begins, from 1. */
    long line();

    /** @param fields texts by attribute name, in lower case, with underscores and without a namespace prefix */
    record Item(long line, Map<String, String> fields) implements FeedRow {}

    /** The format's own rules are broken here, but what follows can be read. */
    record Broken(long line, String why) implements FeedRow {}
}
