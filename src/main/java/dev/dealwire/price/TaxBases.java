package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * "Excluding tax" sets a price apart only where the page has the same price with tax. Where it shows no other basis, what is
 * shown is what its visitors compare, and many a shop calls all its prices "without tax" in its mark-up.
 */
final class TaxBases {

    private static final BigDecimal LEAST_TAX = new BigDecimal("1.02");
    private static final BigDecimal GREATEST_TAX = new BigDecimal("1.30");

    private TaxBases() {}

    static List<Candidate> settle(List<Candidate> all) {
        boolean both = all.stream()
                .filter(candidate -> candidate.role() == CandidateRole.EXCLUDING_TAX && isWellPlaced(candidate))
                .anyMatch(excluding -> all.stream().anyMatch(other -> isTaxed(excluding, other)));
        return both ? all : all.stream().map(TaxBases::withoutBasis).toList();
    }

    private static boolean isTaxed(Candidate excluding, Candidate other) {
        Money net = excluding.money();
        Money gross = other.money();
        return net != null
                && gross != null
                && net.currency().equals(gross.currency())
                && (other.role() == CandidateRole.CURRENT || other.role() == CandidateRole.FLOOR || other.soft())
                && isWellPlaced(other)
                && gross.amount().compareTo(net.amount().multiply(LEAST_TAX)) >= 0
                && gross.amount().compareTo(net.amount().multiply(GREATEST_TAX)) <= 0;
    }

    private static boolean isWellPlaced(Candidate candidate) {
        return candidate.isShown()
                ? candidate.score() >= OfferScorer.WELL_PLACED
                : candidate.score() >= OfferScorer.SPEAKS_FOR_ITSELF;
    }

    private static Candidate withoutBasis(Candidate candidate) {
        VisiblePrice shown = candidate.shown();
        if (shown == null || candidate.role() != CandidateRole.EXCLUDING_TAX) {
            return candidate;
        }
        VisibleRoles.Role role = VisibleRoles.ofAnyBasis(shown);
        return candidate.as(role.role(), role.soft(), Evidence.ONLY_BASIS);
    }
}
