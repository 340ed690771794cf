package dev.dealwire.job;

/**
 * How a link to this merchant earns. Each record holds the account's own parameters of one network; the form of the link
 * belongs to {@code publish}.
 */
public sealed interface AffiliateProgramme {

    /** No programme: the link goes straight to the page, and nothing about earning needs to be said. */
    record None() implements AffiliateProgramme {}

    /** Amazon Associates. The tracking id serves as sub-ID, too. */
    record Amazon(String trackingId) implements AffiliateProgramme {}

    /** eBay Partner Network. */
    record Ebay(String rotation, String campaignId) implements AffiliateProgramme {}

    /** Awin. */
    record Awin(String merchantId, String publisherId) implements AffiliateProgramme {}

    /** CJ Affiliate. */
    record Cj(String publisherId) implements AffiliateProgramme {}

    /** Rakuten Advertising. */
    record Rakuten(String publisherId, String merchantId) implements AffiliateProgramme {}

    /** impact.com, on the brand's own link host, for example {@code goto.walmart.com}. */
    record Impact(String host, String partnerId, String adId, String campaignId) implements AffiliateProgramme {}

    /** Partnerize. */
    record Partnerize(String camref) implements AffiliateProgramme {}

    /** Skimlinks. */
    record Skimlinks(String siteId) implements AffiliateProgramme {}

    /** Sovrn Commerce. */
    record Sovrn(String key) implements AffiliateProgramme {}

    /** Howl. */
    record Howl(String publisherSlug) implements AffiliateProgramme {}
}
