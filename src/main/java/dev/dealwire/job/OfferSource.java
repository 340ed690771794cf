package dev.dealwire.job;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the offers of a merchant's listings are read. */
public sealed interface OfferSource {

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
}
