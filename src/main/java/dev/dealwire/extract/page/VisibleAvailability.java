package dev.dealwire.extract.page;

import java.util.List;
import org.jsoup.nodes.Document;

/** Availability as a visitor sees it at the main product: words near its price and the state of its buy button. */
public final class VisibleAvailability {

    private VisibleAvailability() {}

    /** Strongest evidence first; empty where the page shows none. */
    public static List<AvailabilityEvidence> read(Document document) {
        return read(PageSurvey.of(document));
    }

    /** Strongest evidence first; empty where the page shows none. */
    public static List<AvailabilityEvidence> read(PageSurvey survey) {
        return List.of();
    }
}
