package dev.dealwire.catalog;

/** Whether and how an offer can be bought, in the words of schema.org's ItemAvailability. */
public enum Availability {
    IN_STOCK("InStock", true),
    LIMITED_AVAILABILITY("LimitedAvailability", true),
    ONLINE_ONLY("OnlineOnly", true),
    IN_STORE_ONLY("InStoreOnly", false),
    PRE_ORDER("PreOrder", true),
    PRE_SALE("PreSale", true),
    BACK_ORDER("BackOrder", true),
    MADE_TO_ORDER("MadeToOrder", true),
    RESERVED("Reserved", false),
    OUT_OF_STOCK("OutOfStock", false),
    SOLD_OUT("SoldOut", false),
    DISCONTINUED("Discontinued", false);

    private final String schemaOrgWord;
    private final boolean orderable;

    Availability(String schemaOrgWord, boolean orderable) {
        this.schemaOrgWord = schemaOrgWord;
        this.orderable = orderable;
    }

    /** The last part of the schema.org address, for example {@code InStock}. */
    public String schemaOrgWord() {
        return schemaOrgWord;
    }

    /** Whether a reader who follows the link can order it now, if not always have it shipped at once. */
    public boolean isOrderable() {
        return orderable;
    }
}
