package dev.dealwire.price;

import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Refurbished" above a price sets it apart beside a new one; where the thing itself is refurbished, it is the price. */
final class SecondHand {

    private SecondHand() {}

    static List<Candidate> settle(List<Candidate> all, @Nullable ItemCondition condition) {
        return condition == null || condition == ItemCondition.NEW
                ? all
                : all.stream()
                        .map(candidate -> isOfThePage(candidate)
                                ? candidate.as(CandidateRole.CURRENT, Evidence.SOLD_USED)
                                : candidate)
                        .toList();
    }

    private static boolean isOfThePage(Candidate candidate) {
        VisiblePrice shown = candidate.shown();
        return candidate.role() == CandidateRole.USED
                && shown != null
                && !shown.zone().has(Cue.OTHER_SELLERS)
                && !shown.own().has(Cue.FROM)
                && !shown.place().linked();
    }
}
