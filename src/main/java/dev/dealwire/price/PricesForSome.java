package dev.dealwire.price;

import java.util.List;
import java.util.Objects;

/** What a page shows without a word, and its own data call a price for members, subscribers or holders of a code only. */
final class PricesForSome {

    private PricesForSome() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Candidate> forSome = all.stream().filter(PricesForSome::isForSome).toList();
        return forSome.isEmpty()
                ? all
                : all.stream().map(candidate -> settle(candidate, forSome, all)).toList();
    }

    private static Candidate settle(Candidate candidate, List<Candidate> forSome, List<Candidate> all) {
        if (!candidate.isShown() || candidate.role() != CandidateRole.CURRENT || isDeclared(candidate, all)) {
            return candidate;
        }
        return forSome.stream()
                .filter(some -> Objects.equals(some.money(), candidate.money()))
                .findFirst()
                .map(some -> candidate.as(some.role(), Evidence.DECLARED_FOR_SOME))
                .orElse(candidate);
    }

    private static boolean isForSome(Candidate candidate) {
        boolean some = switch (candidate.role()) {
            case MEMBER, SUBSCRIPTION, COUPON -> true;
            default -> false;
        };
        return some
                && !candidate.isShown()
                && candidate.money() != null
                && candidate.score() >= OfferScorer.SPEAKS_FOR_ITSELF;
    }

    private static boolean isDeclared(Candidate shown, List<Candidate> all) {
        return all.stream()
                .anyMatch(other -> !other.isShown()
                        && other.role() == CandidateRole.CURRENT
                        && Objects.equals(other.money(), shown.money()));
    }
}
