package dev.dealwire.extract.page;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells a product's page from robot checks, denials, listings and pages that are gone. A product's structure (a declared product,
 * a buy button, a price at the title) is heard first and has to be outweighed: product pages hold carousels of cards, captcha
 * scripts for their review form and the word "404".
 */
public final class PageKinds {

    private PageKinds() {}

    public static PageVerdict classify(Document document, @Nullable URI url, DeclaredSigns facts) {
        return classify(PageSurvey.of(document), url, facts);
    }

    public static PageVerdict classify(PageSurvey survey, @Nullable URI url, DeclaredSigns facts) {
        BuyBox box = survey.buyBox();
        ProductSigns signs = ProductSigns.of(survey, facts, box);
        Optional<PageVerdict> other = BarrierRules.judge(survey, signs)
                .or(() -> GoneRules.judge(survey, signs))
                .or(() -> OtherPageRules.frontDoor(url, signs))
                .or(() -> BodyNames.judge(survey.marks(), signs))
                .or(() -> AddressWords.judge(url, signs))
                .or(() -> OtherPageRules.basket(survey, url, signs))
                .or(() -> OtherPageRules.service(survey, signs))
                .or(() -> ListingRules.judge(survey, box, url, facts, signs))
                .or(() -> OtherPageRules.branch(facts, signs))
                .or(() -> OtherPageRules.prose(survey, url, facts, signs));
        return other.filter(PageVerdict::refusesPrice)
                .or(() -> product(signs))
                .or(() -> other)
                .orElse(new PageVerdict(PageKind.UNKNOWN, Strength.WEAK, "nothing tells the page's kind"));
    }

    private static Optional<PageVerdict> product(ProductSigns signs) {
        if (signs.points() < ProductSigns.POSSIBLE) {
            return Optional.empty();
        }
        Strength strength = signs.points() >= ProductSigns.PLAIN
                ? Strength.STRONG
                : signs.points() >= ProductSigns.LIKELY ? Strength.FAIR : Strength.WEAK;
        return Optional.of(new PageVerdict(PageKind.PRODUCT, strength, String.join(", ", signs.reasons())));
    }
}
