package dev.dealwire.extract;

import dev.dealwire.job.ExtractionHints;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What stands where the merchant's profile says to look; null where it says nothing, or the place is not on this page. */
public record HintedTexts(
        @Nullable String currentPrice,
        @Nullable String regularPrice,
        @Nullable String title,
        @Nullable String availability) {

    public static final HintedTexts NONE = new HintedTexts(null, null, null, null);

    private static final int LONGEST = 300;

    static HintedTexts of(Document document, ExtractionHints hints) {
        if (hints.equals(ExtractionHints.NONE)) {
            return NONE;
        }
        return new HintedTexts(
                at(document, hints.currentPrice()),
                at(document, hints.regularPrice()),
                at(document, hints.title()),
                at(document, hints.availability()));
    }

    private static @Nullable String at(Document document, @Nullable String selector) {
        if (selector == null || selector.isBlank()) {
            return null;
        }
        Element found = first(document, selector);
        if (found == null) {
            return null;
        }
        String text = found.hasAttr("content") ? found.attr("content") : found.text();
        return text.isBlank()
                ? null
                : text.substring(0, Math.min(LONGEST, text.length())).strip();
    }

    /** A selector that jsoup cannot read is reported when the profile is checked, not page by page. */
    private static @Nullable Element first(Document document, String selector) {
        try {
            return document.selectFirst(selector);
        } catch (Selector.SelectorParseException e) {
            return null;
        }
    }
}
