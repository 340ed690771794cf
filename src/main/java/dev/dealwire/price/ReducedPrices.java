package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import java.util.ArrayList;
import java.util.List;

/** "Reduced from 98 to 58": the ends of a range that falls are a former price and the current one. */
final class ReducedPrices {

    private ReducedPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> settled = new ArrayList<>(all);
        for (int i = 1; i < settled.size(); i++) {
            Candidate first = settled.get(i - 1);
            Candidate second = settled.get(i);
            if (second.role() == CandidateRole.CEILING && follow(first, second) && isFormer(first.role())) {
                boolean falls = SoftReferences.isBelow(second, first);
                if (falls && first.role() == CandidateRole.FLOOR) {
                    settled.set(i - 1, first.as(CandidateRole.STRIKETHROUGH, Evidence.FALLING_RANGE));
                }
                if (falls) {
                    CandidateRole end = isTakenOff(first, second, all) ? CandidateRole.SAVING : CandidateRole.CURRENT;
                    settled.set(i, second.as(end, Evidence.FALLING_RANGE));
                }
            }
        }
        return settled;
    }

    /** "439 -59.01" beside 379.99: the dash is a minus. */
    private static boolean isTakenOff(Candidate former, Candidate saving, List<Candidate> all) {
        return all.stream().anyMatch(low -> low != saving && PricePairs.isDifference(low, former, saving));
    }

    private static boolean isFormer(CandidateRole role) {
        return role == CandidateRole.FLOOR || role.isReference();
    }

    private static boolean follow(Candidate first, Candidate second) {
        VisiblePrice before = first.shown();
        VisiblePrice after = second.shown();
        return before != null && after != null && after.order() == before.order() + 1;
    }
}
