package dev.dealwire.feed;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.feed.FeedMatch.Mark;
import dev.dealwire.fetch.CanonicalUrl;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Picks the items of tracked listings out of a feed that goes by, and keeps nothing of the others. Used goods are not what a
 * listing's readers are told of, and are left out. Used by one thread.
 */
public final class FeedMatches implements FeedListener {

    private static final int MOST_BROKEN = 100;

    private final Map<String, List<ListingId>> bySku = new HashMap<>();
    private final Map<String, List<ListingId>> byGtin = new HashMap<>();
    private final Map<URI, List<ListingId>> byUrl = new HashMap<>();
    private final Map<ListingId, FeedMatch> matches = new HashMap<>();
    private final List<BrokenItem> broken = new ArrayList<>();

    public FeedMatches(Collection<TrackedListing> listings) {
        for (TrackedListing listing : listings) {
            index(bySku, listing.sku(), listing.id());
            Gtin gtin = listing.gtin();
            index(byGtin, gtin == null ? null : gtin.toGtin14(), listing.id());
            index(byUrl, CanonicalUrl.of(listing.url()), listing.id());
        }
    }

    public FeedMatch of(ListingId listing) {
        return matches.getOrDefault(listing, new FeedMatch.Missing());
    }

    /** How many listings have an item. */
    public int size() {
        return matches.size();
    }

    /** The first broken items, at most {@value #MOST_BROKEN}. */
    public List<BrokenItem> broken() {
        return List.copyOf(broken);
    }

    @Override
    public void item(FeedItem item) {
        if (item.condition() != ItemCondition.NEW) {
            return;
        }
        offer(item, Mark.SKU, bySku.get(item.id()));
        Gtin gtin = item.gtin();
        if (gtin != null && !byGtin.isEmpty()) {
            offer(item, Mark.GTIN, byGtin.get(gtin.toGtin14()));
        }
        URI link = item.link();
        if (link != null) {
            offer(item, Mark.URL, byUrl.get(CanonicalUrl.of(link)));
        }
    }

    @Override
    public void broken(BrokenItem item) {
        if (broken.size() < MOST_BROKEN) {
            broken.add(item);
        }
    }

    private void offer(FeedItem item, Mark by, @Nullable List<ListingId> listings) {
        if (listings != null) {
            listings.forEach(listing -> matches.merge(listing, new FeedMatch.Found(item, by), FeedMatches::surer));
        }
    }

    private static FeedMatch surer(FeedMatch known, FeedMatch offered) {
        int order = mark(offered).compareTo(mark(known));
        if (order != 0) {
            return order < 0 ? offered : known;
        }
        return known instanceof FeedMatch.Found(FeedItem one, Mark by)
                        && offered instanceof FeedMatch.Found(FeedItem other, Mark _)
                        && !sameTerms(one, other)
                ? new FeedMatch.Several(one, other, by)
                : known;
    }

    private static Mark mark(FeedMatch match) {
        return switch (match) {
            case FeedMatch.Found found -> found.by();
            case FeedMatch.Several several -> several.by();
            case FeedMatch.Missing() -> Mark.URL;
        };
    }

    private static boolean sameTerms(FeedItem one, FeedItem other) {
        return one.price().equals(other.price())
                && Objects.equals(one.sale(), other.sale())
                && one.availability() == other.availability();
    }

    private static <K> void index(Map<K, List<ListingId>> index, @Nullable K key, ListingId listing) {
        if (key != null) {
            index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(listing);
        }
    }
}
