package dev.dealwire.price;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ProductIdentifiers;
import java.net.URI;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a page says of its offer besides prices; null where it does not say. */
public record OfferFacts(
        @Nullable String title,
        @Nullable String brand,
        ProductIdentifiers identifiers,
        @Nullable Availability availability,
        @Nullable ItemCondition condition,
        @Nullable String seller,
        @Nullable URI image,
        @Nullable Currency currency) {

    public static final OfferFacts NONE =
            new OfferFacts(null, null, ProductIdentifiers.NONE, null, null, null, null, null);
}
