package dev.dealwire.publish;

/**
 * Where a blurb leads.
 *
 * @param affiliate whether following it may earn: then it is marked as sponsored, and the disclosure stands beside it
 */
public record OfferLink(SafeUrl url, boolean affiliate) {}
