package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * "15,93 € (120,02 kn)": where a country changes its money, shops print each price in both. Pairs that follow each other at
 * one rate all over the page are one price each, and the one to pay is printed first, unless only the second is declared.
 */
final class ConvertedPrices {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.004");
    private static final int FARTHEST = 30;
    private static final int FEWEST = 2;

    private record Pair(Candidate first, Candidate second) {

        BigDecimal rate() {
            return amount(second).divide(amount(first), MathContext.DECIMAL32);
        }

        boolean isAtRateOf(Pair other) {
            BigDecimal difference = rate().subtract(other.rate()).abs();
            return money(first).currency().equals(money(other.first).currency())
                    && money(second).currency().equals(money(other.second).currency())
                    && difference.compareTo(other.rate().multiply(TOLERANCE)) <= 0;
        }

        Candidate converted(List<Candidate> all) {
            return isDeclared(second, all) && !isDeclared(first, all) ? first : second;
        }
    }

    private ConvertedPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Pair> pairs = pairs(all);
        if (pairs.size() < FEWEST) {
            return all;
        }
        Set<Candidate> converted = new HashSet<>();
        for (Pair pair : pairs) {
            long amounts = pairs.stream()
                    .filter(pair::isAtRateOf)
                    .map(other -> money(other.first))
                    .distinct()
                    .count();
            if (amounts >= FEWEST) {
                converted.add(pair.converted(all));
            }
        }
        return all.stream()
                .map(candidate -> converted.contains(candidate)
                        ? candidate.as(CandidateRole.CONVERTED, Evidence.SAME_IN_OTHER_MONEY)
                        : candidate)
                .toList();
    }

    /** Neighbours in different currencies. */
    private static List<Pair> pairs(List<Candidate> all) {
        List<Candidate> shown = all.stream()
                .filter(candidate -> candidate.isShown() && candidate.money() != null)
                .sorted(Comparator.comparingInt(ConvertedPrices::order))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < shown.size(); i++) {
            Candidate first = shown.get(i - 1);
            Candidate second = shown.get(i);
            if (!money(first).currency().equals(money(second).currency())
                    && order(second) == order(first) + 1
                    && gap(first, second) <= FARTHEST) {
                pairs.add(new Pair(first, second));
            }
        }
        return pairs;
    }

    private static boolean isDeclared(Candidate shown, List<Candidate> all) {
        return all.stream().anyMatch(one -> !one.isShown() && Objects.equals(one.money(), shown.money()));
    }

    private static int order(Candidate shown) {
        return Objects.requireNonNull(shown.shown()).order();
    }

    private static int gap(Candidate one, Candidate other) {
        return Objects.requireNonNull(one.shown())
                .section()
                .gapTo(Objects.requireNonNull(other.shown()).section());
    }

    private static Money money(Candidate candidate) {
        return Objects.requireNonNull(candidate.money());
    }

    private static BigDecimal amount(Candidate candidate) {
        return money(candidate).amount();
    }
}
