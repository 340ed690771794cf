package dev.dealwire.fetch;

import dev.dealwire.catalog.Word;

/** One thing that was looked at, or done, on the way to a page, in words for an operator. */
public record WalkStep(Stage stage, String text) {

    /** In the order of a visit; redirects go through the middle ones again. */
    public enum Stage {
        DEFINITION,
        HISTORY,
        LANE,
        ROBOTS,
        REQUEST,
        REPLY,
        ARCHIVE,
        EXTRACTION,
        PLAUSIBILITY,
        OUTCOME;

        public String word() {
            return Word.of(this);
        }
    }
}
