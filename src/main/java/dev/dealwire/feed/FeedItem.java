package dev.dealwire.feed;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.money.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a product feed states it, in the attributes of Google's product data specification.
 *
 * @param line where it begins in the feed, once inflated, from 1; of an API's answers, which item it is
 * @param id the merchant's own; a variant's, where there are variants
 * @param group what the variants of one product share; null if it has none
 * @param price the regular price
 * @param sale null without a lower price for a time
 * @param availability null where the feed does not say
 */
public record FeedItem(
        long line,
        String id,
        @Nullable String group,
        @Nullable Gtin gtin,
        @Nullable String mpn,
        @Nullable String brand,
        @Nullable String title,
        @Nullable URI link,
        Money price,
        @Nullable Sale sale,
        ItemCondition condition,
        @Nullable Availability availability) {

    /** What is paid at that moment. */
    public Money priceAt(Instant moment) {
        return sale != null && sale.covers(moment) ? sale.price() : price;
    }

    /**
     * A price below the regular one.
     *
     * @param from the first moment; null if it has begun
     * @param until the first moment after; null if no end is stated
     */
    public record Sale(
            Money price, @Nullable Instant from, @Nullable Instant until) {

        boolean covers(Instant moment) {
            return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
        }
    }
}
