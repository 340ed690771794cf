package dev.dealwire.price;

import dev.dealwire.extract.page.PageKind;
import dev.dealwire.extract.page.PageVerdict;
import dev.dealwire.extract.page.Strength;
import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where nothing is declared and little tells that the page is a product's, an amount has to stand by itself like a price: one in
 * a sentence, in a row of many or on the way to another page is a guide's, a comparison's or a landing page's.
 */
final class DoubtfulPages {

    private static final int LONGEST_WORDS_BESIDE = 30;
    private static final Set<Evidence> IN_COMPANY = EnumSet.of(Evidence.CARD, Evidence.LINKED, Evidence.PROSE);
    private static final Set<Evidence> CALLED_PRICE =
            EnumSet.of(Evidence.PRICE_ELEMENT, Evidence.CALLED_CURRENT, Evidence.CURRENT_LABEL);

    private static final Set<Evidence> SET_APART = EnumSet.of(Evidence.LARGE_TYPE, Evidence.BESIDE_REFERENCE);

    private static final Set<Evidence> TITLED =
            EnumSet.of(Evidence.TITLE_BLOCK, Evidence.TITLE_NEAR, Evidence.TITLE_FAR, Evidence.NAMED);

    private static final Set<Evidence> WITH_TITLE_AND_BUTTON = EnumSet.of(Evidence.TITLE_BLOCK, Evidence.BUY_BLOCK);

    private DoubtfulPages() {}

    /** Why the chosen amount is no product's price after all. */
    static @Nullable String objection(PageVerdict verdict, AmountGroup chosen) {
        Candidate shown = chosen.shown();
        if (shown == null || chosen.isDeclared()) {
            return null;
        }
        boolean named =
                isLabelledPrice(shown.shown()) || shown.evidence().stream().anyMatch(CALLED_PRICE::contains);
        if (shown.evidence().contains(Evidence.PROSE) && !named) {
            return "nothing is declared, and the amount stands in running text";
        }
        if (shown.evidence().contains(Evidence.LISTED)
                && !named
                && !(shown.evidence().stream().anyMatch(SET_APART::contains)
                        && shown.evidence().stream().anyMatch(TITLED::contains))) {
            return "nothing is declared, and the amount stands in one of several rows";
        }
        if (verdict.kind() == PageKind.PRODUCT && verdict.strength().atLeast(Strength.FAIR)) {
            return null;
        }
        if (shown.evidence().stream().anyMatch(IN_COMPANY::contains)) {
            return "little tells that the page is a product's, and the amount is one of several or leads elsewhere";
        }
        if (verdict.kind() != PageKind.PRODUCT
                && shown.evidence().contains(Evidence.OTHER_HEADING)
                && !(named && shown.evidence().containsAll(WITH_TITLE_AND_BUTTON))) {
            return "nothing tells that the page is a product's, and the amount has a heading of its own";
        }
        boolean wordy = shown.role() == CandidateRole.FLOOR || wordsBeside(shown.shown()) > LONGEST_WORDS_BESIDE;
        return wordy && !named && verdict.kind() != PageKind.PRODUCT
                ? "nothing tells that the page is a product's, and the amount stands among words"
                : null;
    }

    private static boolean isLabelledPrice(@Nullable VisiblePrice price) {
        return price != null
                && price.labelCues().has(Cue.PRICE)
                && price.label().length() <= LONGEST_WORDS_BESIDE;
    }

    private static int wordsBeside(@Nullable VisiblePrice price) {
        return price == null ? 0 : price.label().length() + price.suffix().length();
    }
}
