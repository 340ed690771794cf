package dev.dealwire.job.yaml;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.yaml.Field.Valid;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a job declares or refers to, with their places; gathered even from a job that has other mistakes. */
final class JobMentions {

    private final List<Valid<MarketId>> markets = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();
    private final List<Valid<SlotId>> slots = new ArrayList<>();
    private final List<Valid<MerchantId>> merchants = new ArrayList<>();
    private final List<Valid<ListingId>> picks = new ArrayList<>();

    /** @param url null if it could not be read */
    record Listing(Valid<ListingId> id, @Nullable Valid<URI> url) {}

    void listing(Field<ListingId> id, Field<URI> url) {
        if (id instanceof Valid<ListingId> readable) {
            listings.add(new Listing(readable, url instanceof Valid<URI> page ? page : null));
        }
    }

    List<Valid<MarketId>> markets() {
        return markets;
    }

    List<Listing> listings() {
        return listings;
    }

    List<Valid<SlotId>> slots() {
        return slots;
    }

    /** Those named without a listing. */
    List<Valid<MerchantId>> merchants() {
        return merchants;
    }

    List<Valid<ListingId>> picks() {
        return picks;
    }
}
