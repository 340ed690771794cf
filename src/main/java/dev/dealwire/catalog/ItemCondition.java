package dev.dealwire.catalog;

/** The state of the thing sold, in the words of schema.org's OfferItemCondition. */
public enum ItemCondition {
    NEW("NewCondition"),
    REFURBISHED("RefurbishedCondition"),
    USED("UsedCondition"),
    DAMAGED("DamagedCondition");

    private final String schemaOrgWord;

    ItemCondition(String schemaOrgWord) {
        this.schemaOrgWord = schemaOrgWord;
    }

    /** The last part of the schema.org address, for example {@code NewCondition}. */
    public String schemaOrgWord() {
        return schemaOrgWord;
    }
}
