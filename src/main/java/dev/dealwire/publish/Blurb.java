package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import org.jspecify.annotations.Nullable;

/**
 * What a snippet says of one pick.
 *
 * @param name what readers call the product
 * @param merchant what readers call the merchant
 * @param text one or two whole sentences
 * @param callToAction the words of the link below the text; null where the text itself asks to follow the link
 * @param link null if the listing's page is at no address that may be linked
 * @param price null if none is shown
 * @param reason the lower-case constant that says why no price or no markdown is shown; null if both are
 */
public record Blurb(
        ListingId listing,
        String name,
        String merchant,
        DisplayState state,
        String text,
        @Nullable String callToAction,
        @Nullable OfferLink link,
        @Nullable ShownPrice price,
        @Nullable String reason) {

    public boolean isDeal() {
        return price != null && price.markdown() != null;
    }
}
