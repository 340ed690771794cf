package dev.dealwire.catalog;

/**
 * Names one merchant's page for a product. Written {@code merchant/key}, where the key is the operator's choice and stays
 * when the address of the page changes.
 */
public record ListingId(MerchantId merchant, String key) {

    /** @throws IllegalArgumentException unless {@code key} is a slug */
    public ListingId {
        Slugs.require(key, "listing key");
    }

    /** @throws IllegalArgumentException unless {@code text} is {@code merchant/key} */
    public static ListingId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("found listing '" + text + "', wanted merchant/key");
        }
        return new ListingId(new MerchantId(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return merchant + "/" + key;
    }
}
