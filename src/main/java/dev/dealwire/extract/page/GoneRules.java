package dev.dealwire.extract.page;

import java.util.Optional;

/** Pages that say in their title or heading, whatever their HTTP status, that what was asked for is not there. */
final class GoneRules {

    private static final int LARGE_SHARE = 30;
    private static final int HALF = 50;
    private static final int NEARLY_ALL = 80;
    private static final int LITTLE_TEXT = 6_000;
    private static final int LONGEST_STATEMENT = 120;
    private static final int FEWEST_BLOCKS_LEFT_OUT = 60;

    private GoneRules() {}

    static Optional<PageVerdict> judge(PageSurvey survey, ProductSigns signs) {
        if (signs.points() >= ProductSigns.LIKELY && signs.declared()) {
            return Optional.empty();
        }
        boolean likely = signs.points() >= ProductSigns.LIKELY && !isNamedTwice(survey);
        int leastShare = likely ? NEARLY_ALL : LARGE_SHARE;
        Optional<KindWords.Hit> heading = survey.headings().stream()
                .flatMap(text -> KindWords.in(text).stream())
                .filter(hit -> hit.kind() == PageKind.SOFT_404 && hit.share() >= leastShare)
                .findFirst();
        if (heading.isPresent()) {
            return Optional.of(verdict(heading.get(), Strength.STRONG, "the page is headed"));
        }
        if (signs.points() >= ProductSigns.POSSIBLE || survey.shownText() > LITTLE_TEXT) {
            return Optional.empty();
        }
        return survey.blocks().stream()
                .filter(block -> block.isMain() && block.text().length() <= LONGEST_STATEMENT)
                .limit(FEWEST_BLOCKS_LEFT_OUT)
                .flatMap(block -> KindWords.in(block.text()).stream())
                .filter(hit -> hit.kind() == PageKind.SOFT_404)
                .findFirst()
                .map(hit -> verdict(
                        hit,
                        survey.marks().noindex() ? Strength.STRONG : Strength.FAIR,
                        "no product is shown, and it says"));
    }

    /** In the head and in the heading, as no product is, whatever is sold below. */
    private static boolean isNamedTwice(PageSurvey survey) {
        return survey.title().filter(block -> isGone(block.text())).isPresent()
                && isGone(survey.marks().headTitle());
    }

    private static boolean isGone(String text) {
        return KindWords.in(text)
                .filter(hit -> hit.kind() == PageKind.SOFT_404 && hit.share() >= HALF)
                .isPresent();
    }

    private static PageVerdict verdict(KindWords.Hit hit, Strength strength, String how) {
        return new PageVerdict(PageKind.SOFT_404, strength, how + " \"" + hit.text() + '"');
    }
}
