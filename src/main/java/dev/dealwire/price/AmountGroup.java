package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All candidates that name one amount as the current price. Within a source the best one speaks; the sources add up. */
record AmountGroup(Money money, List<Candidate> candidates, List<Evidence> extra) {

    AmountGroup {
        candidates = List.copyOf(candidates);
        extra = List.copyOf(extra);
    }

    static List<AmountGroup> of(List<Candidate> candidates) {
        Map<Money, List<Candidate>> byMoney = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.money() != null) {
                byMoney.computeIfAbsent(candidate.money(), money -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return byMoney.entrySet().stream()
                .map(entry -> new AmountGroup(entry.getKey(), entry.getValue(), repeated(entry.getValue())))
                .toList();
    }

    private static List<Evidence> repeated(List<Candidate> candidates) {
        return wellPlaced(candidates) > 1 ? List.of(Evidence.REPEATED) : List.of();
    }

    private static long wellPlaced(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.isShown() && candidate.score() >= OfferScorer.WELL_PLACED)
                .count();
    }

    /** Whether the page declares the amount for machines. */
    boolean isDeclared() {
        return candidates.stream().anyMatch(candidate -> !candidate.isShown());
    }

    /** Whether a visitor sees the amount as a price in more than one good place. */
    boolean isShownAgain() {
        return wellPlaced(candidates) > 1;
    }

    AmountGroup with(Evidence evidence) {
        List<Evidence> more = new ArrayList<>(extra);
        more.add(evidence);
        return new AmountGroup(money, candidates, more);
    }

    int score() {
        int score = extra.stream().mapToInt(Evidence::points).sum();
        for (Candidate best : bestOfEachSource()) {
            score += best.score();
        }
        return score;
    }

    /** How many forms name the amount with some standing of their own. */
    int sources() {
        return (int) bestOfEachSource().stream()
                .filter(best -> best.score() >= OfferScorer.SPEAKS_FOR_ITSELF)
                .count();
    }

    @Nullable
    Candidate shown() {
        return candidates.stream()
                .filter(Candidate::isShown)
                .max(Comparator.comparingInt(Candidate::score))
                .orElse(null);
    }

    int shownScore() {
        Candidate shown = shown();
        return shown == null ? 0 : shown.score();
    }

    private List<Candidate> bestOfEachSource() {
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            best.merge(candidate.source(), candidate, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values().stream()
                .filter(candidate -> candidate.score() > 0 || best.size() == 1)
                .toList();
    }
}
