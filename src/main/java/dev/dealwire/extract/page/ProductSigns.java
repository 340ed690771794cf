package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for a page being one product's, weighed in points: a declared product weighs most, since a listing seldom declares
 * a single one with a price.
 */
record ProductSigns(
        int points,
        boolean declared,
        boolean declaredWithPrice,
        boolean markedUpWithPrice,
        boolean canBeBought,
        List<String> reasons) {

    static final int PLAIN = 4;
    static final int LIKELY = 3;
    static final int POSSIBLE = 2;

    static ProductSigns of(PageSurvey survey, DeclaredSigns facts, BuyBox box) {
        List<String> reasons = new ArrayList<>();
        boolean ofList =
                facts.sumsUpList() && box.mainOffer().filter(box::isMainOffer).isEmpty();
        int declared = ofList ? 0 : declared(survey, facts, reasons);
        int points = declared + shown(survey, box, reasons);
        boolean canBeBought = box.mainOffer().isPresent();
        boolean single = declared > 0 && facts.products() == 1;
        return new ProductSigns(
                points,
                declared > 0,
                single && facts.offerWithPrice(),
                single && facts.price() == DeclaredSigns.Price.MARKUP,
                canBeBought,
                reasons);
    }

    private static int declared(PageSurvey survey, DeclaredSigns facts, List<String> reasons) {
        String type = survey.marks().socialType();
        if (facts.products() == 1 && facts.offerWithPrice()) {
            reasons.add("structured data declares one product with a price");
            return 4;
        }
        if (facts.products() == 1 || facts.declares("ProductGroup")) {
            reasons.add("structured data declares one product");
            return 3;
        }
        if (type != null && type.contains("product") && !type.contains("group") && !type.contains("list")) {
            reasons.add("the page calls itself a product's");
            return 3;
        }
        if (survey.marks().microdata().contains("Product") && survey.marks().cards() == 0) {
            reasons.add("mark-up speaks of a product");
            return 2;
        }
        return 0;
    }

    private static int shown(PageSurvey survey, BuyBox box, List<String> reasons) {
        int points = 0;
        if (box.mainOffer().isPresent()) {
            points += box.isOneOfMany(box.mainOffer().get()) ? 0 : 2;
            reasons.add("there is a button \"" + box.mainOffer().get().button().label() + '"');
        }
        if (survey.title().isPresent() && box.showsPrice()) {
            reasons.add("a price stands near the title");
            points += 1;
        }
        if (points < PLAIN && isSaidToBeGone(survey)) {
            reasons.add("the page says that a product is gone");
            points += 2;
        }
        return points;
    }

    /** Only a product can be sold out. */
    private static boolean isSaidToBeGone(PageSurvey survey) {
        return survey.title().isPresent()
                && VisibleAvailability.read(survey).stream()
                        .anyMatch(one -> one.strength() == Strength.STRONG
                                && !one.availability().isOrderable());
    }
}
