package dev.dealwire.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Precision and recall of one amount over many pages; an alternative truth counts as right, "none" among them as no need. */
final class Tally {

    private int right;
    private int given;
    private int wanted;
    private final List<String> misses = new ArrayList<>();

    void add(String name, @Nullable BigDecimal amount, boolean currencyFits, JsonNode truth, JsonNode alternatives) {
        boolean needed = !truth.isNull();
        boolean fits = amount != null && currencyFits && equals(amount, truth);
        for (JsonNode alternative : alternatives) {
            needed &= !alternative.isNull();
            fits |= amount != null && currencyFits && equals(amount, alternative);
        }
        given += amount == null ? 0 : 1;
        wanted += needed || fits ? 1 : 0;
        right += fits ? 1 : 0;
        if ((amount != null || needed) && !fits) {
            misses.add(name + ": found " + amount + ", wanted " + truth);
        }
    }

    private static boolean equals(BigDecimal amount, JsonNode truth) {
        return !truth.isNull() && amount.compareTo(new BigDecimal(truth.asString())) == 0;
    }

    /** The harmonic mean of precision and recall, in thousandths. */
    int f1() {
        return given + wanted == 0 ? 0 : 2000 * right / (given + wanted);
    }

    List<String> misses() {
        return misses;
    }
}
