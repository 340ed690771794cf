package dev.dealwire.price;

import java.util.List;
import java.util.Objects;

/**
 * "Price per sellable unit" and "price--discount" are what some mark-up calls the price: what the page also declares as its
 * price, or sets beside the price that it has crossed out, is no unit price and no saving.
 */
final class MisnamedPrices {

    /** The crossed-out price stands in one block of this many characters. */
    private static final int PAIR = 160;

    private MisnamedPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        return all.stream().map(candidate -> settle(candidate, all)).toList();
    }

    private static Candidate settle(Candidate candidate, List<Candidate> all) {
        if (!isOnlyCalledSo(candidate)) {
            return candidate;
        }
        if (isDeclared(candidate, all)) {
            return candidate.as(CandidateRole.CURRENT, Evidence.DECLARED_PRICE);
        }
        return isMissing(candidate, all)
                ? candidate.as(CandidateRole.CURRENT, Evidence.ONLY_BESIDE_REFERENCE)
                : candidate;
    }

    private static boolean isOnlyCalledSo(Candidate candidate) {
        return (candidate.role() == CandidateRole.UNIT || candidate.role() == CandidateRole.SAVING)
                && candidate.isOnlyCalledSo();
    }

    private static boolean isDeclared(Candidate shown, List<Candidate> all) {
        return all.stream().anyMatch(other -> other.isDeclaredPrice() && Objects.equals(other.money(), shown.money()));
    }

    /** Beside a crossed-out price, where no other amount could be the current one. */
    private static boolean isMissing(Candidate saving, List<Candidate> all) {
        return saving.role() == CandidateRole.SAVING
                && saving.score() >= OfferScorer.WELL_PLACED
                && all.stream()
                        .anyMatch(other -> other.isShown()
                                && other.role() == CandidateRole.STRIKETHROUGH
                                && SoftReferences.isBelow(saving, other)
                                && SoftReferences.sizeOfPair(saving, other) <= PAIR)
                && all.stream()
                        .noneMatch(other -> other.isShown()
                                && other.role() == CandidateRole.CURRENT
                                && other.score() >= OfferScorer.WELL_PLACED);
    }
}
