package dev.dealwire.price;

import dev.dealwire.price.OfferReading.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the current price among the candidates: amounts are scored by {@link Evidence}, the best wins if it scores enough,
 * and a floor of a range stands in where nothing else does.
 */
final class OfferScorer {

    /** A shown amount with this score is in the product's own block. */
    static final int WELL_PLACED = 50;

    /** A source below this does not count as confirming an amount. */
    static final int SPEAKS_FOR_ITSELF = 20;

    /** No price is read below this score. */
    static final int LEAST = 28;

    /** The same for an amount that only stands there, in an element that is not called a price. */
    private static final int LEAST_UNNAMED = 37;

    /** What stands in, in this order, where nothing is said to be the current price. */
    private static final List<CandidateRole> FALLBACKS =
            List.of(CandidateRole.PAYMENT, CandidateRole.EXCLUDING_TAX, CandidateRole.UNIT, CandidateRole.REGULAR);

    /** What an amount may be shown as without speaking against it as the current price. */
    private static final Set<CandidateRole> AGREEABLE =
            EnumSet.of(CandidateRole.CURRENT, CandidateRole.FLOOR, CandidateRole.PAYMENT, CandidateRole.OTHER_PRODUCT);

    private static final int PUBLISHABLE_SCORE = 75;
    private static final int PUBLISHABLE_ALONE = 66;
    private static final int PUBLISHABLE_MARGIN = 20;

    private OfferScorer() {}

    static PriceDecision decide(List<Candidate> all) {
        List<Candidate> considered = settle(all);
        List<AmountGroup> groups = groups(considered, CandidateRole.CURRENT, CandidateRole.FLOOR);
        for (CandidateRole fallback : FALLBACKS) {
            if (suffices(groups)) {
                break;
            }
            groups = groups(considered, CandidateRole.CURRENT, CandidateRole.FLOOR, fallback);
        }
        return suffices(groups) ? choose(groups, considered) : refuse(considered);
    }

    /** Each rule looks at the candidates beside each other, as the one before left them. */
    private static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> single =
                ConvertedPrices.settle(PiecePrices.settle(MisnamedPrices.settle(PricesForSome.settle(all))));
        List<Candidate> settled = ReducedPrices.settle(TaxBases.settle(single));
        List<Candidate> references = SoftReferences.settle(RebatedPrices.settle(settled));
        return PartPrices.settle(PricePairs.settle(SavingTriples.settle(references)));
    }

    private static boolean suffices(List<AmountGroup> groups) {
        return !groups.isEmpty() && groups.getFirst().score() >= least(groups.getFirst());
    }

    private static int least(AmountGroup group) {
        Candidate shown = group.shown();
        boolean plain = shown == null || shown.evidence().contains(Evidence.PRICE_ELEMENT) || group.sources() > 1;
        return plain ? LEAST : LEAST_UNNAMED;
    }

    private static List<AmountGroup> groups(List<Candidate> considered, CandidateRole... roles) {
        List<CandidateRole> wanted = List.of(roles);
        List<AmountGroup> groups = new ArrayList<>(AmountGroup.of(considered.stream()
                .filter(candidate -> wanted.contains(candidate.role()))
                .toList()));
        groups.replaceAll(group -> isContradicted(group, considered) ? group.with(Evidence.CONTRADICTED) : group);
        groups.replaceAll(group ->
                isOnlyFloor(group) && isVariantShown(group, considered) ? group.with(Evidence.VARIANT_SHOWN) : group);
        groups.sort(Comparator.comparingInt(AmountGroup::score).reversed());
        return groups;
    }

    /** What is said of it is where a range begins; a list of variants may hold it too. */
    private static boolean isOnlyFloor(AmountGroup group) {
        return group.candidates().stream().anyMatch(candidate -> candidate.role() == CandidateRole.FLOOR)
                && group.candidates().stream()
                        .allMatch(candidate -> candidate.role() == CandidateRole.FLOOR
                                || candidate.evidence().contains(Evidence.LISTED));
    }

    /** A price that is crossed out beside a lower one is of the variant that is chosen. */
    private static boolean isVariantShown(AmountGroup floor, List<Candidate> considered) {
        return considered.stream()
                .filter(candidate -> candidate.role() == CandidateRole.CURRENT && candidate.isShown())
                .filter(candidate -> candidate.score() >= WELL_PLACED
                        && candidate.evidence().contains(Evidence.BESIDE_REFERENCE)
                        && !candidate.evidence().contains(Evidence.LISTED))
                .anyMatch(candidate -> candidate.money() != null
                        && candidate.money().currency().equals(floor.money().currency())
                        && candidate.money().isGreaterThan(floor.money()));
    }

    /** The page shows this amount in a good place, and as something else than a current price. */
    private static boolean isContradicted(AmountGroup group, List<Candidate> considered) {
        if (group.isDeclared() && group.isShownAgain()) {
            return false;
        }
        return considered.stream()
                .filter(candidate -> candidate.isShown() && group.money().equals(candidate.money()))
                .filter(candidate -> !AGREEABLE.contains(candidate.role()))
                .anyMatch(candidate -> candidate.score() >= WELL_PLACED && candidate.score() > group.shownScore());
    }

    private static PriceDecision choose(List<AmountGroup> groups, List<Candidate> considered) {
        AmountGroup best = groups.getFirst();
        int margin =
                groups.size() == 1 ? best.score() : best.score() - groups.get(1).score();
        boolean substitute = best.candidates().stream().noneMatch(c -> c.role() == CandidateRole.CURRENT);
        boolean plain = best.sources() > 1 ? best.score() >= PUBLISHABLE_SCORE : best.shownScore() >= PUBLISHABLE_ALONE;
        boolean endOfRange = isEndOfRange(best);
        boolean publishable = plain && !substitute && !endOfRange && margin >= PUBLISHABLE_MARGIN;
        String reason = best.money() + " scores " + best.score() + " from " + best.sources()
                + (best.sources() == 1 ? " source, " : " sources, ") + margin + " ahead of the next amount"
                + doubt(best, substitute || endOfRange, plain, margin);
        return new PriceDecision(best, null, best.sources(), margin, publishable, reason, considered);
    }

    /** The page prints it as where a range begins and declares it nowhere as the price. */
    private static boolean isEndOfRange(AmountGroup group) {
        return group.candidates().stream()
                        .anyMatch(candidate -> candidate.role() == CandidateRole.FLOOR
                                && candidate.isShown()
                                && candidate.score() >= WELL_PLACED)
                && group.candidates().stream()
                        .allMatch(candidate -> candidate.isShown() || candidate.role() == CandidateRole.FLOOR);
    }

    /** Why the price is not for publishing; empty if it is. */
    private static String doubt(AmountGroup best, boolean substitute, boolean plain, int margin) {
        if (substitute) {
            return "; tentative, since it stands in for a current price: "
                    + best.candidates().stream()
                            .map(Candidate::role)
                            .filter(role -> role != CandidateRole.CURRENT)
                            .findFirst()
                            .orElse(CandidateRole.CURRENT)
                            .word();
        }
        if (margin < PUBLISHABLE_MARGIN) {
            return "; tentative, since the next amount is less than " + PUBLISHABLE_MARGIN + " behind";
        }
        return plain ? "" : "; tentative, since too little speaks for it";
    }

    private static PriceDecision refuse(List<Candidate> considered) {
        boolean unknownCurrency =
                considered.stream().anyMatch(candidate -> "unknown currency".equals(candidate.refusal()));
        boolean ambiguous =
                considered.stream().anyMatch(candidate -> "ambiguous separator".equals(candidate.refusal()));
        if (unknownCurrency) {
            return PriceDecision.none(Reason.UNKNOWN_CURRENCY, "amounts without a currency", considered);
        }
        if (ambiguous) {
            return PriceDecision.none(Reason.AMBIGUOUS_PRICE_TEXT, "the price can be read in two ways", considered);
        }
        return PriceDecision.none(
                Reason.NO_PRICE_FOUND, "no amount scores " + LEAST + " as the current price", considered);
    }
}
