package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import java.util.List;

/** "42.97, 4.73 with a mail-in rebate, 38.24": what is left after a coupon or a rebate is not what everyone pays. */
final class RebatedPrices {

    /** The price, what is taken off and what is left stand in one block of this many characters. */
    private static final int ONE_BLOCK = 300;

    private RebatedPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> prices =
                all.stream().filter(RebatedPrices::isShownPrice).toList();
        List<Candidate> coupons = all.stream()
                .filter(candidate -> candidate.role() == CandidateRole.COUPON && candidate.isShown())
                .toList();
        if (prices.size() < 2 || coupons.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(candidate -> isShownPrice(candidate) && isLeft(candidate, prices, coupons)
                        ? candidate.as(CandidateRole.COUPON, Evidence.AFTER_COUPON)
                        : candidate)
                .toList();
    }

    private static boolean isShownPrice(Candidate candidate) {
        return candidate.role() == CandidateRole.CURRENT && candidate.isShown() && candidate.money() != null;
    }

    private static boolean isLeft(Candidate low, List<Candidate> prices, List<Candidate> coupons) {
        return prices.stream()
                .filter(high -> SoftReferences.isBelow(low, high) && precedes(high, low))
                .filter(high -> SoftReferences.sizeOfPair(low, high) <= ONE_BLOCK)
                .anyMatch(high -> coupons.stream()
                        .anyMatch(coupon -> precedes(high, coupon)
                                && precedes(coupon, low)
                                && PricePairs.isDifference(low, high, coupon)));
    }

    private static boolean precedes(Candidate first, Candidate second) {
        VisiblePrice before = first.shown();
        VisiblePrice after = second.shown();
        return before != null && after != null && before.order() < after.order();
    }
}
