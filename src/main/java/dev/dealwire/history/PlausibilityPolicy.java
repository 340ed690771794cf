package dev.dealwire.history;

import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.ReferencePrice;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a price before it becomes history: the misreadings that a changed page produces look like sensational deals, so
 * they are held for an editor instead of being published.
 */
public final class PlausibilityPolicy {

    private static final int UNBELIEVABLE_PERCENT = 90;
    private static final BigDecimal FACTOR = BigDecimal.valueOf(50);

    /** @param known the last good terms; null for a listing that was never seen */
    public Optional<Implausibility> doubt(OfferTerms terms, @Nullable OfferTerms known) {
        Money current = terms.currentPrice();
        if (current.isZero()) {
            return Optional.of(Implausibility.ZERO_PRICE);
        }
        if (isUnbelievablyFarBelow(current, terms.referencePrice())) {
            return Optional.of(Implausibility.NINETY_PERCENT_OFF);
        }
        return known == null ? Optional.empty() : doubtAgainst(known.currentPrice(), current);
    }

    private static boolean isUnbelievablyFarBelow(Money current, @Nullable ReferencePrice reference) {
        return reference != null && isUnbelievablyFarBelow(current, reference.money());
    }

    private static boolean isUnbelievablyFarBelow(Money current, Money earlier) {
        return current.isLessThan(earlier) && Percent.off(earlier, current).value() >= UNBELIEVABLE_PERCENT;
    }

    private static Optional<Implausibility> doubtAgainst(Money known, Money current) {
        if (!known.currency().equals(current.currency())) {
            return Optional.of(Implausibility.CURRENCY_CHANGED);
        }
        if (isFarAbove(current, known)) {
            return Optional.of(Implausibility.HUNDREDFOLD);
        }
        if (isFarAbove(known, current)) {
            return Optional.of(Implausibility.HUNDREDTH);
        }
        return isUnbelievablyFarBelow(current, known)
                ? Optional.of(Implausibility.NINETY_PERCENT_OFF)
                : Optional.empty();
    }

    /** A lost decimal separator multiplies by 100, or less where the price itself moved on the same day. */
    private static boolean isFarAbove(Money high, Money low) {
        return high.amount().compareTo(low.amount().multiply(FACTOR)) >= 0;
    }
}
