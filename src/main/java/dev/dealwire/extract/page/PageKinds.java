package dev.dealwire.extract.page;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Tells a product's page from robot checks, denials, listings and pages that are gone. */
public final class PageKinds {

    private PageKinds() {}

    public static PageVerdict classify(Document document, @Nullable URI url, PageFacts facts) {
        return classify(PageSurvey.of(document), url, facts);
    }

    public static PageVerdict classify(PageSurvey survey, @Nullable URI url, PageFacts facts) {
        if (facts.offerWithPrice() && facts.products() == 1) {
            return new PageVerdict(
                    PageKind.PRODUCT, Strength.FAIR, "structured data declares one product with a price");
        }
        return new PageVerdict(PageKind.UNKNOWN, Strength.WEAK, "nothing tells the page's kind");
    }
}
