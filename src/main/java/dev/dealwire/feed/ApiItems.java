package dev.dealwire.feed;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.feed.FeedReading.Reason;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The items of all answers of one asking, numbered from 1. Used by one thread. */
final class ApiItems {

    private final String pointer;
    private final ApiItemParser parser;
    private final FeedMatches matches;
    private final TreeMap<Long, Answer> answers = new TreeMap<>();
    private long count;
    private long broken;

    ApiItems(MerchantProfile merchant, Api api, Collection<TrackedListing> listings) {
        this.pointer = api.items();
        this.parser = new ApiItemParser(api.fields(), merchant.currency(), merchant.locale());
        this.matches = new FeedMatches(listings);
    }

    /** @return how many items the answer has, broken ones included */
    int read(ApiDocument document, URI url, @Nullable ArchiveReference archived) throws UnreadableFeedException {
        List<JsonNode> items = document.items(pointer);
        Answer answer = new Answer(count + 1, url, pointer, document.isList(pointer), archived);
        answers.put(answer.first(), answer);
        for (JsonNode item : items) {
            read(++count, item, answer);
        }
        return items.size();
    }

    ApiAnswer of(ListingId listing) {
        FeedMatch match = matches.of(listing);
        return new ApiAnswer.Answered(match, match instanceof FeedMatch.Found found ? place(found.item()) : null);
    }

    /** Nothing of what is mostly broken counts. */
    Optional<ApiAnswer.Refused> refusal() {
        return broken * 2 > count
                ? Optional.of(new ApiAnswer.Refused(Reason.MOSTLY_BROKEN, broken + " of " + count + " items broken"))
                : Optional.empty();
    }

    long count() {
        return count;
    }

    long broken() {
        return broken;
    }

    FeedMatches matches() {
        return matches;
    }

    private void read(long number, JsonNode item, Answer answer) {
        try {
            matches.item(parser.parse(number, item));
        } catch (BrokenItemException e) {
            broken++;
            matches.broken(
                    new BrokenItem(number, answer.url() + " at '" + answer.pointerTo(number) + "': " + e.getMessage()));
        }
    }

    private @Nullable ArchiveReference place(FeedItem item) {
        Map.Entry<Long, Answer> answer = answers.floorEntry(item.line());
        return answer == null ? null : answer.getValue().place(item.line());
    }

    /** @param first the number of its first item, should it have one */
    private record Answer(
            long first,
            URI url,
            String items,
            boolean list,
            @Nullable ArchiveReference archived) {

        String pointerTo(long number) {
            return list ? items + "/" + (number - first) : items;
        }

        @Nullable
        ArchiveReference place(long number) {
            return archived == null ? null : archived.atPointer(pointerTo(number));
        }
    }
}
