package dev.dealwire.extract.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offer of a declared product. Texts are as found: availability and condition are often addresses of schema.org terms,
 * as often plain words.
 *
 * @param aggregate whether it sums up several offers, so that its low and high prices are a range and not a price
 * @param offerCount how many offers an aggregate sums up
 * @param validFrom when its price starts to hold
 * @param validUntil when its price ceases to hold
 * @param addressed whether its address or SKU is the page's own, variant parameters included, as no sibling's is, or
 *     state marks it as the one that is shown
 */
public record DeclaredOffer(
        String path,
        List<DeclaredPrice> prices,
        @Nullable String availability,
        @Nullable String condition,
        @Nullable String seller,
        @Nullable String url,
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean aggregate,
        @Nullable String offerCount,
        boolean addressed) {

    public DeclaredOffer {
        prices = List.copyOf(prices);
    }

    DeclaredOffer chosenByAddress() {
        return copy(prices, true);
    }

    DeclaredOffer with(List<DeclaredPrice> others) {
        return copy(others, addressed);
    }

    private DeclaredOffer copy(List<DeclaredPrice> others, boolean chosen) {
        return new DeclaredOffer(
                path,
                others,
                availability,
                condition,
                seller,
                url,
                sku,
                gtin,
                validFrom,
                validUntil,
                aggregate,
                offerCount,
                chosen);
    }
}
