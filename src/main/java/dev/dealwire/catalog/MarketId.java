package dev.dealwire.catalog;

/** Names a market policy in {@code jobs/markets}, for example {@code us}. */
public record MarketId(String value) {

    /** @throws IllegalArgumentException unless {@code value} is a slug */
    public MarketId {
        Slugs.require(value, "market id");
    }

    @Override
    public String toString() {
        return value;
    }
}
