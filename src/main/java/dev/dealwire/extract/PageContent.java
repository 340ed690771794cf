package dev.dealwire.extract;

import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.extract.data.StructuredData;
import dev.dealwire.extract.page.AvailabilityEvidence;
import dev.dealwire.extract.page.PageVerdict;
import dev.dealwire.extract.visible.VisiblePage;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one reading of a page's bytes found, as texts with their places. The tree it was read from is gone.
 *
 * @param url the page's address, or the one it declares as its own; null if neither is known
 * @param language the page's BCP 47 tag, lower-case; empty if it does not say
 * @param shownAvailability what visible words and buttons say, strongest first
 */
public record PageContent(
        @Nullable URI url,
        String language,
        PageVerdict verdict,
        StructuredData declared,
        VisiblePage visible,
        HintedTexts hinted,
        List<AvailabilityEvidence> shownAvailability,
        @Nullable ItemCondition shownCondition) {

    public PageContent {
        shownAvailability = List.copyOf(shownAvailability);
    }
}
