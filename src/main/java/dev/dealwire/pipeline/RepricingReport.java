package dev.dealwire.pipeline;

/**
 * What reading the archive again came to.
 *
 * @param read pages that were read again
 * @param missing visits whose bytes have gone by retention, or cannot be had whole under today's caps
 * @param failed visits whose reading ended in an error of ours; they are left as they are
 * @param different visits that are read otherwise today
 * @param listings how many have such a visit
 * @param written whether that was put right
 */
public record RepricingReport(int read, int missing, int failed, int different, int listings, boolean written) {}
