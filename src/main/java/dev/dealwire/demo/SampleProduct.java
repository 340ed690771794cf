package dev.dealwire.demo;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a sample shop sells.
 *
 * @param path of its page in the shop
 * @param regularPrice what it costs on any day before the sale
 * @param salePrice what it costs in the sale; the same if it takes no part
 * @param advertisedPrice a higher price that the shop crosses out on every day, and never charged; null if it does not
 * @param notes what the shop says of it
 */
public record SampleProduct(
        ListingId id,
        String name,
        String brand,
        String sku,
        String path,
        Money regularPrice,
        Money salePrice,
        @Nullable Money advertisedPrice,
        String notes) {

    /** What the shelf says on an ordinary day. */
    ShelfTag ordinaryTag() {
        return ShelfTag.of(regularPrice, advertisedPrice);
    }

    /** What the shelf says in the sale. */
    ShelfTag saleTag() {
        Money crossedOut = salePrice.isLessThan(regularPrice) ? regularPrice : advertisedPrice;
        return ShelfTag.of(salePrice, crossedOut);
    }
}
