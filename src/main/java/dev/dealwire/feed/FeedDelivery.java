package dev.dealwire.feed;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.Validators;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a merchant's feed.
 *
 * @param reason why it was refused or did not come, the lower-case name of the stage's constant; null if it was accepted
 * @param detail what was found, for the operator; null if the reason says it all
 * @param items that came, broken ones included
 * @param broken how many could not be read
 * @param matched how many tracked listings have an item
 * @param firstBroken some of the broken ones, in the feed's order
 * @param archived where its bytes lie; null if none came or none may be kept
 */
public record FeedDelivery(
        MerchantId merchant,
        String location,
        Instant receivedAt,
        @Nullable String reason,
        @Nullable String detail,
        long items,
        long broken,
        int matched,
        List<BrokenItem> firstBroken,
        Validators validators,
        @Nullable ArchiveReference archived) {

    public FeedDelivery {
        firstBroken = List.copyOf(firstBroken);
    }

    public boolean isAccepted() {
        return reason == null;
    }
}
