package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;

/** Thrown when a listing is named that was never seen to sell anything. */
public final class UnknownListingException extends RuntimeException {

    private final ListingId listing;

    public UnknownListingException(ListingId listing) {
        super("listing " + listing + " was never read, so nothing is known of what it sells");
        this.listing = listing;
    }

    public ListingId listing() {
        return listing;
    }
}
