package dev.dealwire.feed;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an API is asked: an address of which only the page's number may still be open.
 *
 * @param location with {@code {page}} left in it, if it has any
 */
record ApiQuery(String location) {

    private static final String PAGE = "{page}";

    static ApiQuery ofAll(Api api) {
        return new ApiQuery(api.location());
    }

    /** Empty if the listing lacks a number that it is asked for by. */
    static Optional<ApiQuery> of(Api api, TrackedListing listing) {
        String sku = listing.sku();
        Gtin gtin = listing.gtin();
        String location = api.location();
        if (location.contains("{sku}") && sku == null || location.contains("{gtin}") && gtin == null) {
            return Optional.empty();
        }
        String filled = location.replace("{key}", encoded(listing.id().key()));
        filled = sku == null ? filled : filled.replace("{sku}", encoded(sku));
        filled = gtin == null ? filled : filled.replace("{gtin}", gtin.value());
        return Optional.of(new ApiQuery(filled));
    }

    boolean isNumbered() {
        return location.contains(PAGE);
    }

    /** @param number from 1; of no matter if pages are not numbered */
    URI page(long number) {
        return URI.create(location.replace(PAGE, Long.toString(number)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
