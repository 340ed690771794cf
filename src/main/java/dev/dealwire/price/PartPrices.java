package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import java.util.List;

/**
 * "31.90 / box" and below it "5.32 / lens": an amount behind which a stroke and a word stand is what a part costs, if a
 * greater one that stands no worse is printed with it. Alone it is the price.
 */
final class PartPrices {

    private static final int ONE_BLOCK = 400;

    private PartPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> prices = all.stream()
                .filter(candidate -> candidate.isShown() && candidate.role() == CandidateRole.CURRENT)
                .toList();
        if (prices.size() < 2 || prices.stream().noneMatch(PartPrices::isFraction)) {
            return all;
        }
        return all.stream()
                .map(candidate -> prices.contains(candidate) && isOfPart(candidate, prices)
                        ? candidate.as(CandidateRole.UNIT, Evidence.PRICE_OF_PART)
                        : candidate)
                .toList();
    }

    private static boolean isOfPart(Candidate part, List<Candidate> prices) {
        return isFraction(part)
                && prices.stream()
                        .anyMatch(whole -> SoftReferences.isBelow(part, whole)
                                && whole.score() >= part.score()
                                && SoftReferences.sizeOfPair(part, whole) <= ONE_BLOCK);
    }

    private static boolean isFraction(Candidate candidate) {
        VisiblePrice shown = candidate.shown();
        return shown != null && shown.suffix().startsWith("/");
    }
}
