package dev.dealwire.catalog;

/** Names a merchant profile in {@code jobs/merchants}, for example {@code walmart}. */
public record MerchantId(String value) {

    /** @throws IllegalArgumentException unless {@code value} is a slug */
    public MerchantId {
        Slugs.require(value, "merchant id");
    }

    @Override
    public String toString() {
        return value;
    }
}
