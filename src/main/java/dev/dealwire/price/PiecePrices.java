package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one piece costs is the price where nothing else can be, whatever the mark-up calls it; beside the declared price of a
 * pack, "0.27 each" is a unit price.
 */
final class PiecePrices {

    private static final Pattern EACH = Pattern.compile(
            "^[\\s*]*(?:/|per|pro|je|par|por|al|za|cada|la|à)\\s*(?:1\\s*)?(?:stuks?|st\\.?|stück|stk\\.?|pieces?|pcs?|pièce|unité|unidad"
                    + "|pieza|unità|pezzo|peça|unidade|wash|wasbeurt|wl|lavage|tablet|tab|dose|pad|rol|roll|sheet|szt\\.?|ks|kus|db|buc"
                    + "|kom|adet|шт\\.?|styck|kpl)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final BigDecimal SEVERAL = BigDecimal.valueOf(3);

    private PiecePrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        return all.stream().map(candidate -> settle(candidate, all)).toList();
    }

    private static Candidate settle(Candidate candidate, List<Candidate> all) {
        if (isUnitByName(candidate) && isPriceOfPiece(candidate, all)) {
            return candidate.as(CandidateRole.CURRENT, Evidence.PRICE_OF_PIECE);
        }
        return isOneOfDeclared(candidate, all)
                ? candidate.as(CandidateRole.UNIT, Evidence.ONE_OF_SEVERAL_PIECES)
                : candidate;
    }

    private static boolean isUnitByName(Candidate candidate) {
        return candidate.role() == CandidateRole.UNIT && candidate.isOnlyCalledSo();
    }

    /** "7.89 each" beside "15.78 a kilogram", and nothing else that could be the price. */
    private static boolean isPriceOfPiece(Candidate candidate, List<Candidate> all) {
        VisiblePrice shown = candidate.shown();
        return shown != null
                && EACH.matcher(shown.suffix()).find()
                && declared(all).isEmpty()
                && all.stream()
                        .anyMatch(other -> isMeasured(other) && !Objects.equals(other.money(), candidate.money()))
                && all.stream()
                        .noneMatch(other -> other.isShown()
                                && other.role() == CandidateRole.CURRENT
                                && other.evidence().contains(Evidence.PRICE_ELEMENT)
                                && other.score() >= OfferScorer.WELL_PLACED);
    }

    private static boolean isMeasured(Candidate candidate) {
        return candidate.role() == CandidateRole.UNIT && candidate.isShown() && !isUnitByName(candidate);
    }

    /** What one piece of the declared pack comes to. */
    private static boolean isOneOfDeclared(Candidate candidate, List<Candidate> all) {
        VisiblePrice shown = candidate.shown();
        if (candidate.role() != CandidateRole.CURRENT
                || shown == null
                || candidate.money() == null
                || !EACH.matcher(shown.suffix()).find()) {
            return false;
        }
        BigDecimal pieces = candidate.money().amount().multiply(SEVERAL);
        List<Candidate> declared = declared(all);
        return !declared.isEmpty()
                && declared.stream()
                        .allMatch(other ->
                                other.money() != null && other.money().amount().compareTo(pieces) >= 0);
    }

    private static List<Candidate> declared(List<Candidate> all) {
        return all.stream().filter(Candidate::isDeclaredPrice).toList();
    }
}
