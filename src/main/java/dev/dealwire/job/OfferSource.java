package dev.dealwire.job;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the offers of a merchant's listings are read. */
public sealed interface OfferSource {

    /** Whether one reading serves all listings, so that it costs no less to read few of them. */
    default boolean isReadWhole() {
        return switch (this) {
            case Page() -> false;
            case Feed _ -> true;
            case Api api -> !api.asksByListing();
        };
    }

    /** Off each listing's own page. */
    record Page() implements OfferSource {}

    /**
     * Out of a product feed that the merchant supplies; the listings' pages are never asked for.
     *
     * @param location an https address, or the path of a file on this machine, from the working directory
     * @param leastItems a feed with fewer is refused whole; null refuses one with less than half of the last one's
     */
    record Feed(String location, @Nullable Integer leastItems) implements OfferSource {

        /** Empty if the feed is a file. */
        public Optional<URI> address() {
            boolean remote = location.startsWith("https://") || location.startsWith("http://");
            return remote ? Optional.of(URI.create(location)) : Optional.empty();
        }
    }

    /**
     * Out of the JSON that a merchant's or network's interface for programs answers; the listings' pages are never asked for.
     *
     * @param location an https address with places to fill in: {@code {key}}, {@code {sku}} and {@code {gtin}} make it one
     *     request a listing, {@code {page}} is the number of the page, from 1
     * @param token null if anyone may ask
     * @param items a JSON Pointer (RFC 6901) to the list of items, or to the only one; empty for the document itself
     * @param next a pointer to the next page's number or address; null asks for page after page until one has no items, or,
     *     without {@code {page}}, for one
     * @param mostPages of one listing or of the whole; no more are asked for
     */
    record Api(
            String location,
            @Nullable Token token,
            String items,
            @Nullable String next,
            int mostPages,
            Fields fields) implements OfferSource {

        /** Whether each listing is asked for by itself. */
        public boolean asksByListing() {
            return location.contains("{key}") || location.contains("{sku}") || location.contains("{gtin}");
        }

        /** An address such as is asked. */
        public URI example() {
            return URI.create(location.replaceAll("[{][a-z]+[}]", "1"));
        }

        /**
         * What shows who asks. It stands in the environment, never in a file.
         *
         * @param variable the environment variable that holds it
         * @param header the header that carries it, for example {@code Authorization}
         * @param scheme the word before it, for example {@code Bearer}; null for none
         */
        public record Token(
                String variable, String header, @Nullable String scheme) {}

        /**
         * Where an item's terms stand: JSON Pointers from the item.
         *
         * @param currency null if prices are texts that name it, or the merchant's profile does
         */
        public record Fields(
                String sku,
                String price,
                @Nullable String currency,
                @Nullable String regularPrice,
                @Nullable String availability,
                @Nullable String condition,
                @Nullable String title,
                @Nullable String gtin,
                @Nullable String link) {}
    }
}
