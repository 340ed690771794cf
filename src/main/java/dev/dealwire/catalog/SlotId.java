package dev.dealwire.catalog;

/** Names a place in an article that a snippet fills; also its file name and its address under {@code /embed}. */
public record SlotId(String value) {

    /** @throws IllegalArgumentException unless {@code value} is a slug */
    public SlotId {
        Slugs.require(value, "slot id");
    }

    @Override
    public String toString() {
        return value;
    }
}
