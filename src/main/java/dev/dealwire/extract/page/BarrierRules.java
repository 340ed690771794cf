package dev.dealwire.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Robot checks, denials, waiting rooms and consent walls: little text, and words or scripts that belong to such a barrier. */
final class BarrierRules {

    private static final int LITTLE_TEXT = 2_500;
    private static final int ALMOST_NO_TEXT = 600;
    private static final int LARGE_SHARE = 35;
    private static final int LONGEST_STATEMENT = 220;

    private static final List<Mark> MARKS = PhraseFile.rows("barrier-marks.tsv").stream()
            .map(row -> new Mark(
                    row.phrase(), PageKind.valueOf(row.column(1)), row.column(2).equals("alone")))
            .toList();

    /** @param alone whether the mark is found on the barrier itself only */
    private record Mark(String part, PageKind kind, boolean alone) {}

    private BarrierRules() {}

    static Optional<PageVerdict> judge(PageSurvey survey, ProductSigns signs) {
        boolean busy = signs.points() >= ProductSigns.LIKELY || survey.marks().cards() > 0;
        if (busy && (signs.markedUpWithPrice() || !isNamedTwice(survey))) {
            return Optional.empty();
        }
        int length = survey.shownText();
        Optional<KindWords.Hit> heading = survey.headings().stream()
                .flatMap(text -> KindWords.in(text).stream())
                .filter(hit -> hit.kind().isBarrier() && (hit.share() >= LARGE_SHARE || length < ALMOST_NO_TEXT))
                .findFirst();
        if (heading.isPresent() && length < 2 * LITTLE_TEXT) {
            return Optional.of(byWords(heading.get(), Strength.STRONG));
        }
        if (length > LITTLE_TEXT) {
            return Optional.empty();
        }
        Optional<KindWords.Hit> words = statement(survey);
        Optional<Mark> mark = mark(survey.marks(), length, words.isPresent(), signs.points() > 0);
        if (mark.isPresent()) {
            return Optional.of(byMark(mark.get(), words));
        }
        return words.filter(hit -> signs.points() < ProductSigns.POSSIBLE && length < 2 * ALMOST_NO_TEXT)
                .map(hit -> byWords(hit, length < ALMOST_NO_TEXT ? Strength.STRONG : Strength.FAIR));
    }

    /** In the head and in the heading, if any, whatever the page's program knows of the product behind the barrier. */
    private static boolean isNamedTwice(PageSurvey survey) {
        return isBarrier(survey.marks().headTitle())
                && survey.title().map(block -> isBarrier(block.text())).orElse(true);
    }

    private static boolean isBarrier(String text) {
        return KindWords.in(text)
                .filter(hit -> hit.kind().isBarrier() && hit.share() >= LARGE_SHARE)
                .isPresent();
    }

    private static Optional<KindWords.Hit> statement(PageSurvey survey) {
        return survey.blocks().stream()
                .filter(block -> !block.isIn(Zone.FURNITURE))
                .filter(block -> block.isShown() || survey.shownText() < ALMOST_NO_TEXT / 2)
                .flatMap(block -> KindWords.in(beginning(block.text())).stream())
                .filter(hit -> hit.kind().isBarrier())
                .findFirst();
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_STATEMENT ? text : text.substring(0, LONGEST_STATEMENT);
    }

    private static Optional<Mark> mark(PageMarks marks, int length, boolean said, boolean product) {
        boolean bare = !product && (length < ALMOST_NO_TEXT / 2 || (said && length < 2 * ALMOST_NO_TEXT));
        for (String text : marks.scriptsAndFields()) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (Mark mark : MARKS) {
                if ((mark.alone || bare) && lower.contains(mark.part)) {
                    return Optional.of(mark);
                }
            }
        }
        return Optional.empty();
    }

    private static PageVerdict byMark(Mark mark, Optional<KindWords.Hit> words) {
        PageKind kind = words.map(KindWords.Hit::kind).orElse(mark.kind);
        String said = words.map(hit -> " and says \"" + hit.text() + '"').orElse("");
        return new PageVerdict(
                kind, Strength.STRONG, "the page holds little text and the mark \"" + mark.part + '"' + said);
    }

    private static PageVerdict byWords(KindWords.Hit hit, Strength strength) {
        return new PageVerdict(hit.kind(), strength, "the page holds little text and says \"" + hit.text() + '"');
    }
}
