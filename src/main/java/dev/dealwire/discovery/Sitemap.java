package dev.dealwire.discovery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A sitemap as it was read. */
sealed interface Sitemap {

    /** Addresses of pages. */
    record Urls(List<SitemapEntry> entries) implements Sitemap {}

    /** Addresses of sitemaps. */
    record Index(List<SitemapEntry> entries) implements Sitemap {

        List<SitemapEntry> newestFirst() {
            return entries.stream()
                    .sorted(Comparator.comparing(
                            entry -> Objects.requireNonNullElse(entry.modifiedAt(), Instant.MIN),
                            Comparator.reverseOrder()))
                    .toList();
        }
    }
}
