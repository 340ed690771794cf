package dev.dealwire.feed;

/**
 * An item that nothing could be made of.
 *
 * @param line where it begins in the feed, once inflated, from 1; of an API's answers, which item it is
 * @param why what was found and what was wanted
 */
public record BrokenItem(long line, String why) {}
