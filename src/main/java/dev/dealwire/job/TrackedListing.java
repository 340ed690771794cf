package dev.dealwire.job;

import dev.dealwire.catalog.ListingId;
import java.net.URI;

/** @param name what readers call the product, in the editor's words; the page's own title is never printed */
public record TrackedListing(ListingId id, String name, URI url) {}
