package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * "15,93 € (120,02 kn)": where a country changes its money, shops print each price in both. Pairs that follow each other at
 * one rate all over the page, or at the rate that is law, are one price each, and the one to pay is printed first, unless
 * only the second is declared.
 */
final class ConvertedPrices {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.004");
    /** What one euro is by law, or by the law of a currency board. */
    private static final Map<String, BigDecimal> OF_A_EURO =
            Map.of("HRK", new BigDecimal("7.5345"), "BGN", new BigDecimal("1.95583"), "BAM", new BigDecimal("1.95583"));

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

        boolean isAtLegalRate() {
            String one = money(first).currencyCode();
            String other = money(second).currencyCode();
            BigDecimal rate = OF_A_EURO.getOrDefault(one.equals("EUR") ? other : one, BigDecimal.ZERO);
            BigDecimal euro = one.equals("EUR") ? amount(first) : amount(second);
            BigDecimal local = one.equals("EUR") ? amount(second) : amount(first);
            BigDecimal difference = euro.multiply(rate).subtract(local).abs();
            return (one.equals("EUR") || other.equals("EUR")) && difference.compareTo(local.multiply(TOLERANCE)) <= 0;
        }

        Candidate converted(List<Candidate> all) {
            return isDeclared(second, all) && !isDeclared(first, all) ? first : second;
        }
    }

    private ConvertedPrices() {}

    static List<Candidate> settle(List<Candidate> all) {
        List<Pair> pairs = pairs(all);
        if (pairs.isEmpty()) {
            return all;
        }
        Set<Candidate> converted = new HashSet<>();
        for (Pair pair : pairs) {
            long amounts = pairs.stream()
                    .filter(pair::isAtRateOf)
                    .map(other -> money(other.first))
                    .distinct()
                    .count();
            if (amounts >= FEWEST || pair.isAtLegalRate()) {
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
