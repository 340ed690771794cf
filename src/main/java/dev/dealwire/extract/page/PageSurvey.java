package dev.dealwire.extract.page;

import org.jsoup.nodes.Document;

/**
 * What one walk over a page's tree found: make it once and ask it for kind, availability and condition. It keeps no more than
 * short texts and is safe to share once made.
 */
public final class PageSurvey {

    private PageSurvey() {}

    public static PageSurvey of(Document document) {
        return new PageSurvey();
    }
}
