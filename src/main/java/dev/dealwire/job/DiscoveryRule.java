package dev.dealwire.job;

import dev.dealwire.catalog.MerchantId;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a job finds listings that nobody wrote down. */
public sealed interface DiscoveryRule {

    /** Whose listings they are; addresses of other hosts are refused. */
    MerchantId merchant();

    URI start();

    /** What a product page's path begins with; null leaves it to the other rules. */
    @Nullable
    String path();

    /** The most listings that are tracked by this rule. */
    int most();

    /** How long what was found stays good enough. */
    Duration every();

    /**
     * Listing and search pages, one after another.
     *
     * @param links a CSS selector of the product links, or of what surrounds them; null goes by the shape of addresses
     * @param next a CSS selector of the link to the next page; null goes by {@code rel=next}
     * @param mostPages the most pages asked for
     */
    record Pages(
            MerchantId merchant,
            URI start,
            @Nullable String links,
            @Nullable String next,
            int mostPages,
            @Nullable String path,
            int most,
            Duration every)
            implements DiscoveryRule {}

    /**
     * An XML sitemap, or an index of some.
     *
     * @param mostFiles the most sitemaps asked for, the index not among them
     */
    record Sitemap(
            MerchantId merchant,
            URI start,
            int mostFiles,
            @Nullable String path,
            int most,
            Duration every) implements DiscoveryRule {}
}
