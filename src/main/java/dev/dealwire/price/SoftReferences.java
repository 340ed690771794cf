package dev.dealwire.price;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.Cues;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Class names such as "old-price" and "regular" are often left on the only price there is. They are believed only beside a
 * lower current price; alone, or on the lower of a pair, they are overruled.
 */
final class SoftReferences {

    /** Two prices in a block of this many characters are read together. */
    private static final int PAIR = 260;

    /** "Regular price" is printed a little further from the price it belongs to. */
    private static final int LABELLED_PAIR = 600;

    private static final int TIGHT_PAIR = 160;

    private SoftReferences() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> settled = new ArrayList<>(all.size());
        for (Candidate candidate : all) {
            settled.add(settle(candidate, all));
        }
        return settled;
    }

    private static Candidate settle(Candidate candidate, List<Candidate> all) {
        if (candidate.money() == null || !candidate.isShown()) {
            return candidate;
        }
        boolean besideHigher = hasHigherPartner(candidate, all);
        if (candidate.soft()) {
            return hasLowerPartner(candidate, all)
                    ? candidate
                    : candidate.as(
                            CandidateRole.CURRENT, besideHigher ? Evidence.BESIDE_REFERENCE : Evidence.SOFT_REFERENCE);
        }
        return candidate.role() == CandidateRole.CURRENT && besideHigher
                ? candidate.as(CandidateRole.CURRENT, Evidence.BESIDE_REFERENCE)
                : candidate;
    }

    /** A crossed-out or labelled higher price is printed beside the one it once was. */
    private static boolean hasHigherPartner(Candidate low, List<Candidate> all) {
        return all.stream()
                .anyMatch(other -> other.role().isReference()
                        && other.isShown()
                        && (!other.soft() || isNamedJustBefore(other, low))
                        && isBelow(low, other)
                        && sizeOfPair(low, other) <= TIGHT_PAIR
                        && !isOfAnother(low, other, all));
    }

    /** "Regular price 29.990", and the next amount is called a price too. */
    private static boolean isNamedJustBefore(Candidate usual, Candidate low) {
        return isLabelled(usual)
                && order(low) == order(usual) + 1
                && Objects.requireNonNull(low.shown()).labelCues().hasAny(Cues.of(Cue.PRICE, Cue.CURRENT));
    }

    /** A lower price between the two stands nearer to the higher one, as in a list of other products. */
    private static boolean isOfAnother(Candidate low, Candidate high, List<Candidate> all) {
        int first = Math.min(order(low), order(high));
        int last = Math.max(order(low), order(high));
        return last > first + 1
                && all.stream()
                        .anyMatch(between -> between.isShown()
                                && between.role() == CandidateRole.CURRENT
                                && order(between) > first
                                && order(between) < last
                                && isBelow(between, high)
                                && sizeOfPair(between, high) < sizeOfPair(low, high));
    }

    private static int order(Candidate shown) {
        return Objects.requireNonNull(shown.shown()).order();
    }

    private static boolean hasLowerPartner(Candidate soft, List<Candidate> all) {
        return all.stream()
                .anyMatch(other -> other.role() == CandidateRole.CURRENT
                        && other.isShown()
                        && isBelow(other, soft)
                        && sizeOfPair(other, soft) <= (isLabelled(soft) ? LABELLED_PAIR : PAIR));
    }

    private static boolean isLabelled(Candidate candidate) {
        VisiblePrice shown = candidate.shown();
        return shown != null && shown.labelCues().has(Cue.REGULAR);
    }

    static boolean isBelow(Candidate low, Candidate high) {
        return low.money() != null
                && high.money() != null
                && low.money().currency().equals(high.money().currency())
                && low.money().isLessThan(high.money());
    }

    static int sizeOfPair(Candidate one, Candidate other) {
        return Objects.requireNonNull(one.shown())
                .section()
                .sizeWith(Objects.requireNonNull(other.shown()).section());
    }
}
