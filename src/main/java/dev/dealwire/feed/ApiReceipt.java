package dev.dealwire.feed;

import dev.dealwire.catalog.ListingId;
import java.util.Map;

/** What asking an API came to. */
public record ApiReceipt(Map<ListingId, ApiAnswer> answers, FeedDelivery delivery) {

    public ApiReceipt {
        answers = Map.copyOf(answers);
    }

    /** @throws IllegalArgumentException if nobody asked for that listing */
    public ApiAnswer of(ListingId listing) {
        ApiAnswer answer = answers.get(listing);
        if (answer == null) {
            throw new IllegalArgumentException("found no answer for " + listing + ", wanted one that was asked for");
        }
        return answer;
    }
}
