package dev.dealwire.catalog;

import java.util.Optional;

/** Names a place in an article that a snippet fills; also its file name and its address under {@code /embed}. */
public record SlotId(String value) {

    /** @throws IllegalArgumentException unless {@code value} is a slug */
    public SlotId {
        Slugs.require(value, "slot id");
    }

    /** For names that readers ask for; empty unless the text is a slug. */
    public static Optional<SlotId> read(String text) {
        return Slugs.isSlug(text) ? Optional.of(new SlotId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
