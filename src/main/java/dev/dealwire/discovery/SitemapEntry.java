package dev.dealwire.discovery;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param modifiedAt null if the sitemap does not say */
record SitemapEntry(URI url, @Nullable Instant modifiedAt) {}
