package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a reading came about, for an operator who asks why.
 *
 * @param reason one sentence on the choice
 */
public record ReadingTrace(List<Weighed> candidates, String reason) {

    public ReadingTrace {
        candidates = List.copyOf(candidates);
    }

    /** A price below the current one that the page calls the earlier; null if there is none. */
    public @Nullable Money crossedOutBelow(Money current) {
        return candidates.stream()
                .filter(one -> CandidateRole.isReference(one.role()) && one.score() > 0)
                .map(Weighed::amount)
                .filter(Objects::nonNull)
                .map(ReadingTrace::money)
                .filter(money -> money.currency().equals(current.currency()) && money.isLessThan(current))
                .findFirst()
                .orElse(null);
    }

    private static Money money(String amount) {
        String[] parts = amount.split(" ");
        return Money.of(parts[1], parts[0]);
    }

    /**
     * One price text that was considered.
     *
     * @param role what it was taken for, in lower case: {@code current}, {@code regular}, {@code instalment} ...
     * @param text as the page prints it
     * @param amount what was understood, for example {@code USD 19.99}; null if it was refused
     * @param place where it was found: the source and the path in it
     * @param score its standing against the others of its role; higher is better
     * @param verdict why it was chosen or passed over
     */
    public record Weighed(
            String role, String text, @Nullable String amount, String place, int score, String verdict) {}
}
