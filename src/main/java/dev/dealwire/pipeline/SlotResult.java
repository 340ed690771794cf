package dev.dealwire.pipeline;

import dev.dealwire.catalog.SlotId;

/** What publishing did to a slot. */
public record SlotResult(SlotId slot, Change change, int revision) {

    /** Whether readers see something new. */
    public enum Change {
        PUBLISHED,
        UNCHANGED
    }
}
