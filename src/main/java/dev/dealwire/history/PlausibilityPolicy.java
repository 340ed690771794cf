package dev.dealwire.history;

import dev.dealwire.job.PlausibilityRules;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.ReferencePrice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a price before it becomes history: the misreadings that a changed page produces look like sensational deals, so
 * they are held for an editor instead of being published.
 */
public final class PlausibilityPolicy {

    /** Both prices move a little together all the time; this much at once they do not. */
    private static final int TOGETHER_PERCENT = 25;

    /**
     * What a page said.
     *
     * @param title null if it had none
     * @param crossedOutLower a price below the current one that the page calls the earlier; null if there is none
     */
    public record Reading(
            OfferTerms terms,
            @Nullable String title,
            @Nullable Money crossedOutLower) {}

    /** By the usual rules, and the prices alone. */
    public Optional<Implausibility> doubt(OfferTerms terms, @Nullable OfferTerms known) {
        return doubt(PlausibilityRules.USUAL, new Reading(terms, null, null), known, null);
    }

    /**
     * @param known the last good terms; null for a listing that was never seen
     * @param knownTitle null if none is known
     */
    public Optional<Implausibility> doubt(
            PlausibilityRules rules, Reading reading, @Nullable OfferTerms known, @Nullable String knownTitle) {
        OfferTerms terms = reading.terms();
        if (terms.currentPrice().isZero()) {
            return Optional.of(Implausibility.ZERO_PRICE);
        }
        ReferencePrice reference = terms.referencePrice();
        if (reference != null && isUnbelievablyFarBelow(rules, terms.currentPrice(), reference.money())) {
            return Optional.of(Implausibility.NINETY_PERCENT_OFF);
        }
        if (known != null && known.currentPrice().equals(reading.crossedOutLower())) {
            return Optional.of(Implausibility.CURRENT_ABOVE_REFERENCE);
        }
        return known == null
                ? Optional.empty()
                : againstPrice(rules, known.currentPrice(), terms.currentPrice())
                        .or(() -> movedTogether(terms, known)
                                ? Optional.of(Implausibility.BOTH_PRICES_MOVED)
                                : Optional.empty())
                        .or(() -> againstTitle(rules, reading.title(), knownTitle));
    }

    private static boolean isUnbelievablyFarBelow(PlausibilityRules rules, Money current, Money earlier) {
        return current.isLessThan(earlier) && Percent.off(earlier, current).value() >= rules.unbelievablePercent();
    }

    private static Optional<Implausibility> againstPrice(PlausibilityRules rules, Money known, Money current) {
        if (!known.currency().equals(current.currency())) {
            return Optional.of(Implausibility.CURRENCY_CHANGED);
        }
        if (isFarAbove(rules, current, known)) {
            return Optional.of(Implausibility.HUNDREDFOLD);
        }
        if (isFarAbove(rules, known, current)) {
            return Optional.of(Implausibility.HUNDREDTH);
        }
        return isUnbelievablyFarBelow(rules, current, known)
                ? Optional.of(Implausibility.NINETY_PERCENT_OFF)
                : Optional.empty();
    }

    /** A lost decimal separator multiplies by 100, or less where the price itself moved on the same day. */
    private static boolean isFarAbove(PlausibilityRules rules, Money high, Money low) {
        return high.amount().compareTo(low.amount().multiply(BigDecimal.valueOf(rules.farFactor()))) >= 0;
    }

    /** Multiplied crosswise, so that nothing is rounded. */
    private static boolean movedTogether(OfferTerms terms, OfferTerms known) {
        if (terms.referencePrice() == null || known.referencePrice() == null) {
            return false;
        }
        BigDecimal current = terms.currentPrice().amount();
        BigDecimal before = known.currentPrice().amount();
        BigDecimal reference = terms.referencePrice().money().amount();
        BigDecimal referenceBefore = known.referencePrice().money().amount();
        BigDecimal move = current.subtract(before).abs().multiply(BigDecimal.valueOf(100));
        return move.compareTo(before.multiply(BigDecimal.valueOf(TOGETHER_PERCENT))) >= 0
                && current.multiply(referenceBefore).compareTo(reference.multiply(before)) == 0;
    }

    private static Optional<Implausibility> againstTitle(
            PlausibilityRules rules, @Nullable String title, @Nullable String known) {
        if (title == null || known == null) {
            return Optional.empty();
        }
        Set<String> words = words(known);
        Set<String> kept = new HashSet<>(words);
        kept.retainAll(words(title));
        return 100 * kept.size() < rules.leastTitleOverlap() * words.size()
                ? Optional.of(Implausibility.TITLE_CHANGED)
                : Optional.empty();
    }

    private static Set<String> words(String title) {
        return new HashSet<>(
                Arrays.asList(title.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+")));
    }
}
