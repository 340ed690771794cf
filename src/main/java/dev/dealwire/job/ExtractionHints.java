package dev.dealwire.job;

import org.jspecify.annotations.Nullable;

/**
 * Where to look on this merchant's pages, as CSS selectors; null leaves a field to the general rules. Hints are evidence
 * beside what the page itself declares, not commands.
 */
public record ExtractionHints(
        @Nullable String currentPrice,
        @Nullable String regularPrice,
        @Nullable String title,
        @Nullable String availability) {

    public static final ExtractionHints NONE = new ExtractionHints(null, null, null, null);
}
