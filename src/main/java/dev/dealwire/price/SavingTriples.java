package dev.dealwire.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * "Value 300, discount 50 %, you save 151" beside a price of 149: where two amounts of one block make the third and the
 * percentage printed with them leads from the price to the greatest, that one is what the price was before, whatever the
 * heads of the table's columns make it seem.
 */
final class SavingTriples {

    private static final int ONE_ROW = 200;
    private static final int ONE_BLOCK = 600;

    private SavingTriples() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> amounts = all.stream()
                .filter(candidate -> candidate.isShown() && candidate.money() != null)
                .filter(candidate ->
                        candidate.role() == CandidateRole.CURRENT || candidate.role() == CandidateRole.SAVING)
                .filter(candidate -> candidate.score() >= OfferScorer.WELL_PLACED)
                .toList();
        List<Candidate> settled = new ArrayList<>(all);
        for (Candidate before : amounts) {
            amounts.stream()
                    .filter(saving -> isSavingFrom(before, saving, amounts))
                    .findFirst()
                    .ifPresent(saving -> {
                        settled.replaceAll(one -> one == before
                                ? before.as(CandidateRole.STRIKETHROUGH, Evidence.HIGHER_OF_A_PAIR)
                                : one);
                        settled.replaceAll(one ->
                                isAlike(one, saving) ? one.as(CandidateRole.SAVING, Evidence.HIGHER_OF_A_PAIR) : one);
                    });
        }
        return settled;
    }

    private static boolean isSavingFrom(Candidate before, Candidate saving, List<Candidate> amounts) {
        return SoftReferences.isBelow(saving, before)
                && SoftReferences.sizeOfPair(saving, before) <= ONE_ROW
                && amounts.stream().anyMatch(now -> isPriceOf(now, before, saving));
    }

    private static boolean isPriceOf(Candidate now, Candidate before, Candidate saving) {
        return now.role() == CandidateRole.CURRENT
                && now.score() > saving.score()
                && !Objects.equals(now.money(), saving.money())
                && SoftReferences.isBelow(now, before)
                && SoftReferences.sizeOfPair(now, before) <= ONE_BLOCK
                && PricePairs.isDifference(now, before, saving)
                && PricePairs.percentLeads(now, before, saving);
    }

    private static boolean isAlike(Candidate one, Candidate saving) {
        return one.role() == CandidateRole.CURRENT && one.isShown() && Objects.equals(one.money(), saving.money());
    }
}
