package dev.dealwire.catalog;

/** Where an observed price came from; a merchant's display policy says which of them may be shown. */
public enum ObservationSource {
    /** Read off the public product page. */
    PAGE,
    /** Taken from a product feed that the merchant supplies. */
    FEED,
    /** Answered by the merchant's or network's interface for affiliates. */
    API
}
