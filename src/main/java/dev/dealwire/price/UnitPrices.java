package dev.dealwire.price;

import java.util.List;
import java.util.Objects;

/** "Price per sellable unit" is what some mark-up calls the price: what the page also declares as its price is no unit price. */
final class UnitPrices {

    private UnitPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        return all.stream()
                .map(candidate -> isOnlyCalledSo(candidate) && isDeclared(candidate, all)
                        ? candidate.as(CandidateRole.CURRENT, Evidence.DECLARED_PRICE)
                        : candidate)
                .toList();
    }

    private static boolean isOnlyCalledSo(Candidate candidate) {
        return candidate.role() == CandidateRole.UNIT
                && candidate.isShown()
                && candidate.money() != null
                && candidate.because().equals(VisibleRoles.MARK_UP);
    }

    private static boolean isDeclared(Candidate shown, List<Candidate> all) {
        return all.stream()
                .anyMatch(other -> !other.isShown()
                        && other.role() == CandidateRole.CURRENT
                        && other.score() >= OfferScorer.SPEAKS_FOR_ITSELF
                        && Objects.equals(other.money(), shown.money()));
    }
}
