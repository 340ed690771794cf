package dev.dealwire.discovery;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.Sha256;
import dev.dealwire.fetch.CanonicalUrl;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page that a rule led to. Its key follows from its address, so that it is the same whoever finds it and whenever.
 *
 * @param url in canonical form
 * @param modifiedAt when it last changed, as a sitemap says; a hint, null if nobody says
 */
public record FoundListing(ListingId id, URI url, @Nullable Instant modifiedAt) {

    private static final int KEY_BYTES = 8;

    static FoundListing of(MerchantId merchant, URI url, @Nullable Instant modifiedAt) {
        URI canonical = CanonicalUrl.of(url);
        return new FoundListing(new ListingId(merchant, "found-" + keyOf(canonical)), canonical, modifiedAt);
    }

    /** Under its address: no editor has named it yet. */
    public TrackedListing tracked() {
        return new TrackedListing(id, url.toString(), url);
    }

    private static String keyOf(URI url) {
        return HexFormat.of().formatHex(Sha256.of(url.toString()), 0, KEY_BYTES);
    }
}
