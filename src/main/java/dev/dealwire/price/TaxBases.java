package dev.dealwire.price;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.VisiblePrice;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * "Excluding tax" sets a price apart only where the page has the same price with tax. Where it shows no other basis, what is
 * shown is what its visitors compare, and many a shop calls all its prices "without tax" in its mark-up.
 */
final class TaxBases {

    private static final BigDecimal LEAST_TAX = new BigDecimal("1.02");
    private static final BigDecimal GREATEST_TAX = new BigDecimal("1.30");

    /** Prices in a block of this many characters are of one offer. */
    private static final int ONE_BLOCK = 300;

    private TaxBases() {}

    static List<Candidate> settle(List<Candidate> all) {
        boolean both = all.stream()
                .filter(candidate -> candidate.role() == CandidateRole.EXCLUDING_TAX && isWellPlaced(candidate))
                .anyMatch(excluding -> all.stream().anyMatch(other -> isTaxed(excluding, other)));
        return both ? apart(all) : all.stream().map(TaxBases::withoutBasis).toList();
    }

    /** What is printed once as a net price is one wherever it stands beside that, and so is what was crossed out for it. */
    private static List<Candidate> apart(List<Candidate> all) {
        List<Candidate> twins = all.stream()
                .map(candidate -> isTwinOfNet(candidate, all)
                        ? candidate.as(CandidateRole.EXCLUDING_TAX, Evidence.NET_PRICE)
                        : candidate)
                .toList();
        return twins.stream()
                .map(candidate -> isBeforeNet(candidate, twins)
                        ? candidate.as(CandidateRole.EXCLUDING_TAX, Evidence.NET_PRICE)
                        : candidate)
                .toList();
    }

    private static boolean isTwinOfNet(Candidate candidate, List<Candidate> all) {
        return candidate.role() == CandidateRole.CURRENT
                && candidate.shown() != null
                && !candidate.shown().own().has(Cue.TAX_INCLUDED)
                && all.stream()
                        .filter(other -> other.role() == CandidateRole.EXCLUDING_TAX && other.isShown())
                        .anyMatch(other -> Objects.equals(other.money(), candidate.money())
                                && SoftReferences.sizeOfPair(other, candidate) <= ONE_BLOCK);
    }

    /** What is seen belongs to no price that waits unseen for a switch to "without tax". */
    private static boolean isBeforeNet(Candidate candidate, List<Candidate> all) {
        VisiblePrice shown = candidate.shown();
        if (shown == null || !candidate.role().isReference() || shown.own().has(Cue.TAX_INCLUDED)) {
            return false;
        }
        if (followsCurrent(candidate, all) || isSavedOnGross(candidate, all) || isShareOffGross(candidate, all)) {
            return false;
        }
        return all.stream()
                .filter(other -> other.isShown()
                        && (other.role() == CandidateRole.CURRENT || other.role() == CandidateRole.EXCLUDING_TAX))
                .filter(other -> SoftReferences.sizeOfPair(other, candidate) <= ONE_BLOCK)
                .filter(other -> SoftReferences.isBelow(other, candidate))
                .filter(other -> !isHidden(other) || isHidden(candidate))
                .min(Comparator.comparingInt(
                        other -> Objects.requireNonNull(other.shown()).section().gapTo(shown.section())))
                .filter(nearest -> nearest.role() == CandidateRole.EXCLUDING_TAX)
                .isPresent();
    }

    private static boolean isHidden(Candidate candidate) {
        return candidate.evidence().contains(Evidence.HIDDEN);
    }

    /** The saving that is printed leads from it to the price with tax. */
    private static boolean isSavedOnGross(Candidate reference, List<Candidate> all) {
        return all.stream()
                .filter(gross -> gross.role() == CandidateRole.CURRENT && gross.isShown())
                .anyMatch(gross -> all.stream()
                        .filter(saving -> saving.role() == CandidateRole.SAVING)
                        .anyMatch(saving -> PricePairs.isDifference(gross, reference, saving)));
    }

    /** The percentage printed beside it does. */
    private static boolean isShareOffGross(Candidate reference, List<Candidate> all) {
        return all.stream()
                .filter(gross -> gross.role() == CandidateRole.CURRENT && gross.isShown())
                .filter(gross -> SoftReferences.isBelow(gross, reference))
                .filter(gross -> SoftReferences.sizeOfPair(gross, reference) <= ONE_BLOCK)
                .anyMatch(gross -> PricePairs.percentLeads(gross, reference));
    }

    /** "69.90, before 89.90, 56.83 without tax": what stands behind the price is the price's. */
    private static boolean followsCurrent(Candidate reference, List<Candidate> all) {
        int order = Objects.requireNonNull(reference.shown()).order();
        return all.stream()
                .filter(other -> other.role() == CandidateRole.CURRENT && other.isShown())
                .filter(other -> Objects.requireNonNull(other.shown()).order() == order - 1)
                .anyMatch(other -> SoftReferences.isBelow(other, reference)
                        && SoftReferences.sizeOfPair(other, reference) <= ONE_BLOCK);
    }

    private static boolean isTaxed(Candidate excluding, Candidate other) {
        Money net = excluding.money();
        Money gross = other.money();
        boolean current = other.role() == CandidateRole.CURRENT || other.role() == CandidateRole.FLOOR || other.soft();
        if (net == null || gross == null || !current || !isWellPlaced(other)) {
            return false;
        }
        return net.currency().equals(gross.currency()) ? differByTax(net, gross) : isSaidToBeTaxed(other);
    }

    /** "52 dollars + VAT" beside "with VAT 2,184 liras". */
    private static boolean isSaidToBeTaxed(Candidate other) {
        VisiblePrice shown = other.shown();
        return shown != null && shown.own().has(Cue.TAX_INCLUDED);
    }

    private static boolean differByTax(Money net, Money gross) {
        return gross.amount().compareTo(net.amount().multiply(LEAST_TAX)) >= 0
                && gross.amount().compareTo(net.amount().multiply(GREATEST_TAX)) <= 0;
    }

    private static boolean isWellPlaced(Candidate candidate) {
        return candidate.isShown()
                ? candidate.score() >= OfferScorer.WELL_PLACED
                : candidate.score() >= OfferScorer.SPEAKS_FOR_ITSELF;
    }

    private static Candidate withoutBasis(Candidate candidate) {
        VisiblePrice shown = candidate.shown();
        boolean grossBefore = shown != null && shown.labelCues().has(Cue.TAX_INCLUDED);
        if (shown == null || candidate.role() != CandidateRole.EXCLUDING_TAX || grossBefore) {
            return candidate;
        }
        VisibleRoles.Role role = VisibleRoles.ofAnyBasis(shown);
        return candidate.as(role.role(), role.soft(), Evidence.ONLY_BASIS);
    }
}
