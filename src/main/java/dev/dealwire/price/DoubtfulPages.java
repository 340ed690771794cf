package dev.dealwire.price;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.PageKind;
import dev.dealwire.extract.page.PageVerdict;
import dev.dealwire.extract.page.Strength;
import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where nothing is declared and little tells that the page is a product's, an amount has to stand by itself like a price: one in
 * a sentence, in a row of many or on the way to another page is a guide's, a comparison's or a landing page's.
 */
final class DoubtfulPages {

    private static final int LONGEST_WORDS_BESIDE = 30;
    private static final int LONGEST_WORDS_IN_COMPANY = 15;
    private static final int ONE_SENTENCE = 160;
    private static final int MANY = 4;
    private static final Set<CandidateRole> IN_SENTENCES =
            EnumSet.of(CandidateRole.CURRENT, CandidateRole.COUPON, CandidateRole.THRESHOLD);
    private static final int FEW_WORDS_BEFORE = 15;
    private static final int FEW_WORDS = 8;
    private static final int SOME_WORDS = 26;

    /** Where a product's own price never stands, unless its page declares it. */
    private static final Set<Evidence> ELSEWHERE =
            EnumSet.of(Evidence.CARD, Evidence.LINKED, Evidence.CHROME, Evidence.OTHER_PRODUCTS);

    private static final Set<Evidence> NEAR_BUTTON = EnumSet.of(Evidence.BUY_BLOCK, Evidence.BUY_NEAR);
    private static final Set<Evidence> CALLED_PRICE =
            EnumSet.of(Evidence.PRICE_ELEMENT, Evidence.CALLED_CURRENT, Evidence.CURRENT_LABEL);

    private static final Set<Evidence> SET_APART = EnumSet.of(Evidence.LARGE_TYPE, Evidence.BESIDE_REFERENCE);

    private static final Set<Evidence> TITLED =
            EnumSet.of(Evidence.TITLE_BLOCK, Evidence.TITLE_NEAR, Evidence.TITLE_FAR, Evidence.NAMED);

    /** What is shown without a title has to be beside a button and be called a price, or something as telling. */
    private static final int LEAST_UNTITLED = 60;

    private static final Set<Evidence> WITH_TITLE_AND_BUTTON = EnumSet.of(Evidence.TITLE_BLOCK, Evidence.BUY_BLOCK);

    private DoubtfulPages() {}

    /** Why the chosen amount is no product's price after all. */
    static @Nullable String objection(
            PageVerdict verdict, AmountGroup chosen, List<Candidate> considered, @Nullable Availability availability) {
        Candidate shown = chosen.shown();
        if (chosen.isDeclared() && verdict.kind() != PageKind.PRODUCT && isOnlyFloor(chosen)) {
            return "nothing tells that the page is a product's, and it declares only where its prices begin";
        }
        if (shown == null || chosen.isDeclared()) {
            return null;
        }
        boolean named = isLabelledPrice(shown.shown()) || shown.hasAny(CALLED_PRICE);
        boolean gone = availability != null && !availability.isOrderable();
        if (gone && shown.evidence().contains(Evidence.OTHER_HEADING) && !named) {
            return "nothing is declared, the product cannot be had, and the amount has a heading of its own";
        }
        if (availability == Availability.DISCONTINUED && isNamedBefore(shown.shown())) {
            return "nothing is declared, the product is discontinued, and something is named before the amount";
        }
        if (isWithoutTitle(shown.shown())
                && !shown.evidence().contains(Evidence.PRODUCT_BLOCK)
                && shown.score() < LEAST_UNTITLED) {
            return "nothing is declared, the page shows no title, and too little speaks for the amount";
        }
        Evidence elsewhere = shown.evidence().stream()
                .filter(ELSEWHERE::contains)
                .findFirst()
                .orElse(null);
        if (elsewhere != null) {
            return "nothing is declared, and the amount stands " + elsewhere.words();
        }
        if (!named && (shown.evidence().contains(Evidence.PROSE) || isAmidWords(shown.shown()))) {
            return "nothing is declared, and the amount stands in running text";
        }
        if (shown.evidence().contains(Evidence.LISTED)
                && !named
                && !(shown.hasAny(SET_APART) && shown.hasAny(TITLED))) {
            return "nothing is declared, and the amount stands in one of several rows";
        }
        if (verdict.kind() == PageKind.PRODUCT && verdict.strength().atLeast(Strength.FAIR)) {
            return null;
        }
        if (verdict.kind() != PageKind.PRODUCT && isDeclaredOfAnother(shown, considered)) {
            return "nothing tells that the page is a product's, and the amount is declared as another product's";
        }
        if (shown.evidence().contains(Evidence.LISTED) && alike(shown, considered) >= MANY) {
            return "little tells that the page is a product's, and many rows show such an amount";
        }
        if (shown.evidence().contains(Evidence.PROSE)) {
            return "little tells that the page is a product's, and the amount stands in running text";
        }
        if (verdict.kind() != PageKind.PRODUCT
                && shown.evidence().contains(Evidence.OTHER_HEADING)
                && !(named && shown.evidence().containsAll(WITH_TITLE_AND_BUTTON))) {
            return "nothing tells that the page is a product's, and the amount has a heading of its own";
        }
        boolean wordy = shown.role() == CandidateRole.FLOOR
                || wordsBeside(shown.shown()) > longestWords(shown, considered)
                || isNamedOutOfReach(shown);
        return wordy && !named && verdict.kind() != PageKind.PRODUCT
                ? "nothing tells that the page is a product's, and the amount stands among words"
                : null;
    }

    private static boolean isWithoutTitle(@Nullable VisiblePrice price) {
        return price != null && price.place().withTitle() == Integer.MAX_VALUE;
    }

    private static boolean isNamedBefore(@Nullable VisiblePrice price) {
        return price != null
                && price.label().length() >= FEW_WORDS
                && !price.labelCues().has(Cue.PRICE);
    }

    private static boolean isDeclaredOfAnother(Candidate shown, List<Candidate> considered) {
        return considered.stream()
                .anyMatch(other -> !other.isShown()
                        && other.role() == CandidateRole.OTHER_PRODUCT
                        && Objects.equals(other.money(), shown.money()));
    }

    private static boolean isOnlyFloor(AmountGroup chosen) {
        return chosen.candidates().stream()
                .allMatch(candidate -> candidate.isShown()
                        ? candidate.hasAny(ELSEWHERE)
                                || candidate.evidence().contains(Evidence.PROSE)
                                || candidate.role() == CandidateRole.FLOOR
                        : candidate.evidence().contains(Evidence.RANGE_FLOOR));
    }

    private static boolean isAmidWords(@Nullable VisiblePrice price) {
        return price != null
                && Math.min(price.label().length(), price.suffix().length()) >= FEW_WORDS
                && wordsBeside(price) >= SOME_WORDS
                && price.section().charactersBeside() >= SOME_WORDS;
    }

    /** Something else is named before it, and there is nothing to buy it with. */
    private static boolean isNamedOutOfReach(Candidate candidate) {
        return candidate.shown() != null
                && candidate.shown().label().length() > FEW_WORDS_BEFORE
                && !candidate.hasAny(NEAR_BUTTON);
    }

    private static boolean isLabelledPrice(@Nullable VisiblePrice price) {
        return price != null
                && price.labelCues().has(Cue.PRICE)
                && price.label().length() <= LONGEST_WORDS_BESIDE;
    }

    /** Without anything to buy near it and beside another amount, a price is not told in words. */
    private static int longestWords(Candidate shown, List<Candidate> considered) {
        boolean alone = considered.stream()
                .filter(other -> other.isShown() && IN_SENTENCES.contains(other.role()))
                .filter(other -> !Objects.equals(other.money(), shown.money()))
                .noneMatch(other -> SoftReferences.sizeOfPair(other, shown) <= ONE_SENTENCE);
        return shown.hasAny(NEAR_BUTTON) || alone ? LONGEST_WORDS_BESIDE : LONGEST_WORDS_IN_COMPANY;
    }

    /** How many other amounts stand in elements of the same kind. */
    private static long alike(Candidate shown, List<Candidate> considered) {
        return considered.stream()
                .filter(other -> other.role() == CandidateRole.CURRENT && other.isShown())
                .filter(other -> other.place().equals(shown.place()) && !Objects.equals(other.money(), shown.money()))
                .count();
    }

    private static int wordsBeside(@Nullable VisiblePrice price) {
        return price == null ? 0 : price.label().length() + price.suffix().length();
    }
}
