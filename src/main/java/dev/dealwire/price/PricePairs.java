package dev.dealwire.price;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.VisiblePrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two prices side by side of which neither is labelled: the higher one is the reference if a percentage printed with them
 * leads from one to the other, or if its element is called a discount.
 */
final class PricePairs {

    private static final int TIGHT = 200;
    private static final int NEIGHBOURS = 50;
    private static final int TOUCHING = 3;
    private static final int SPACED = 8;
    private static final int TIGHTEST_GAP = 20;
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:[.,]\\d)?\\s?[%٪]|[%٪]\\s?(\\d{1,2})(?!\\d)");

    private PricePairs() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> shown = all.stream()
                .filter(candidate -> candidate.isShown() && candidate.role() == CandidateRole.CURRENT)
                .filter(candidate -> candidate.score() >= OfferScorer.WELL_PLACED && candidate.money() != null)
                .toList();
        List<Candidate> payable = shown.stream()
                .filter(candidate -> !candidate.evidence().contains(Evidence.SPECIAL_TERMS))
                .toList();
        List<Candidate> settled = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            boolean reference = shown.contains(candidate)
                    && !isSettled(candidate, all)
                    && payable.stream()
                            .anyMatch(low -> isLabelledCurrent(candidate)
                                    ? isLabelledCurrent(low)
                                            && (isOutbid(low, candidate) || isSavedOn(low, candidate, all))
                                    : isReferenceOf(low, candidate)
                                            || isSavedOn(low, candidate, all)
                                            || isBareBeside(low, candidate, all));
            settled.add(reference ? candidate.as(CandidateRole.STRIKETHROUGH, Evidence.HIGHER_OF_A_PAIR) : candidate);
        }
        return settled;
    }

    /** Declared as the price and shown beside a higher one already: what is lower still is so for some only. */
    private static boolean isSettled(Candidate candidate, List<Candidate> all) {
        return candidate.evidence().contains(Evidence.BESIDE_REFERENCE) && isDeclared(candidate, all);
    }

    private static boolean isLabelledCurrent(Candidate candidate) {
        return candidate.shown() != null && candidate.shown().labelCues().has(Cue.CURRENT);
    }

    /** "Our price" and right behind it "sale price": of two current prices the later and lower one is. */
    private static boolean isOutbid(Candidate low, Candidate high) {
        return low.shown() != null
                && high.shown() != null
                && low.shown().order() == high.shown().order() + 1
                && !low.shown().place().card()
                && SoftReferences.isBelow(low, high)
                && SoftReferences.sizeOfPair(low, high) <= 2 * TIGHT;
    }

    private static boolean isReferenceOf(Candidate low, Candidate high) {
        return SoftReferences.isBelow(low, high)
                && (SoftReferences.sizeOfPair(low, high) <= TIGHT || (isNextTo(low, high) && percentLeads(low, high)))
                && (percentLeads(low, high)
                        || !high.evidence().contains(Evidence.BESIDE_REFERENCE)
                                && (isCalledDiscount(high) || isCalledCurrentAlone(low, high)));
    }

    /** A saving is printed with them that leads from one to the other. */
    private static boolean isSavedOn(Candidate low, Candidate high, List<Candidate> all) {
        if (!SoftReferences.isBelow(low, high) || SoftReferences.sizeOfPair(low, high) > TIGHT) {
            return false;
        }
        return all.stream()
                .filter(saving -> saving.role() == CandidateRole.SAVING && isExact(saving.shown()))
                .filter(saving -> SoftReferences.sizeOfPair(low, saving) <= 2 * TIGHT)
                .anyMatch(saving -> isDifference(low, high, saving));
    }

    private static boolean isExact(@Nullable VisiblePrice saving) {
        return saving != null && !saving.labelCues().has(Cue.UP_TO);
    }

    static boolean isDifference(Candidate low, Candidate high, Candidate saving) {
        return low.money() != null
                && high.money() != null
                && saving.money() != null
                && low.money()
                                .amount()
                                .add(saving.money().amount())
                                .compareTo(high.money().amount())
                        == 0;
    }

    /** Of two neighbours one is called the sale's or the current price and the other is not. */
    private static boolean isCalledCurrentAlone(Candidate low, Candidate high) {
        VisiblePrice sale = low.shown();
        VisiblePrice usual = high.shown();
        return sale != null
                && usual != null
                && SoftReferences.sizeOfPair(low, high) <= NEIGHBOURS
                && sale.near().has(Cue.CURRENT)
                && !usual.own().has(Cue.CURRENT)
                && !usual.place().linked()
                && usual.label().isEmpty();
    }

    /**
     * The first two amounts after the title, three that fall, or four of which the lower one is declared, with no word between
     * them, and a price below is all that the page can mean.
     */
    private static boolean isBareBeside(Candidate low, Candidate high, List<Candidate> all) {
        VisiblePrice sale = low.shown();
        VisiblePrice usual = high.shown();
        boolean falls = sale != null && usual != null && usual.order() < sale.order();
        return sale != null
                && usual != null
                && SoftReferences.isBelow(low, high)
                && SoftReferences.sizeOfPair(low, high) <= (isDeclared(low, all) ? TIGHT : NEIGHBOURS)
                && isTouching(sale, usual)
                && usual.signed() == sale.signed()
                && Math.max(usual.place().pricesSinceTitle(), sale.place().pricesSinceTitle())
                        <= (falls ? 2 : isDeclared(low, all) && isPairAlone(sale, usual, all) ? 3 : 1)
                && Math.min(usual.place().afterTitle(), sale.place().afterTitle()) >= 0
                && !isDeclared(high, all);
    }

    /** No third amount stands between them or follows at once, as in a row of values to choose from. */
    private static boolean isPairAlone(VisiblePrice one, VisiblePrice other, List<Candidate> all) {
        int first = Math.min(one.order(), other.order());
        int last = Math.max(one.order(), other.order());
        VisiblePrice start = one.order() == first ? one : other;
        VisiblePrice end = one.order() == last ? one : other;
        return last == first + 1
                && all.stream()
                        .map(Candidate::shown)
                        .filter(Objects::nonNull)
                        .noneMatch(third -> third.order() == first - 1 && isTouching(third, start)
                                || third.order() == last + 1 && isTouching(end, third));
    }

    /** Nothing but space between them. */
    private static boolean isTouching(VisiblePrice one, VisiblePrice other) {
        VisiblePrice later = one.order() > other.order() ? one : other;
        int gap = one.section().gapTo(other.section());
        return gap <= TOUCHING || (gap <= SPACED && later.label().isEmpty());
    }

    private static boolean isDeclared(Candidate shown, List<Candidate> all) {
        return all.stream()
                .anyMatch(one -> !one.isShown()
                        && one.role() == CandidateRole.CURRENT
                        && Objects.equals(one.money(), shown.money()));
    }

    private static boolean isNextTo(Candidate low, Candidate high) {
        return low.shown() != null
                && high.shown() != null
                && low.shown().section().gapTo(high.shown().section()) <= TIGHTEST_GAP;
    }

    private static boolean isCalledDiscount(Candidate high) {
        VisiblePrice shown = high.shown();
        return shown != null && shown.near().has(Cue.SAVING);
    }

    /** Whether a percentage that is printed with one of them leads from the first to the second. */
    static boolean percentLeads(Candidate low, Candidate high, Candidate... printedWith) {
        if (low.money() == null || high.money() == null) {
            return false;
        }
        BigDecimal share = BigDecimal.valueOf(100)
                .subtract(low.money()
                        .amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(high.money().amount(), 2, RoundingMode.HALF_UP));
        return percentages(Stream.concat(Stream.of(low, high), Stream.of(printedWith))
                        .toList())
                .stream()
                .anyMatch(percent ->
                        share.subtract(BigDecimal.valueOf(percent)).abs().compareTo(BigDecimal.ONE) <= 0);
    }

    private static List<Integer> percentages(List<Candidate> printed) {
        List<Integer> found = new ArrayList<>();
        for (Candidate candidate : printed) {
            VisiblePrice shown = candidate.shown();
            Matcher percent = PERCENT.matcher(shown == null ? "" : shown.label() + " ; " + shown.suffix());
            while (percent.find()) {
                found.add(Integer.parseInt(percent.group(1) != null ? percent.group(1) : percent.group(2)));
            }
        }
        found.removeIf(percent -> percent < 2);
        return found;
    }
}
