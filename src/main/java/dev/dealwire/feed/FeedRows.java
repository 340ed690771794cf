package dev.dealwire.feed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A feed's items, one after another. */
interface FeedRows {

    /**
     * Null at the feed's end.
     *
     * @throws UnreadableFeedException if the feed ends too early or breaks its format for good
     * @throws IOException if the bytes cannot be had; an {@link java.io.EOFException} means that they end too early
     */
    @Nullable
    FeedRow next() throws IOException, UnreadableFeedException;
}
