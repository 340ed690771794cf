package dev.dealwire.deal;

import dev.dealwire.history.StreetPrice;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A shop's claim beside what was observed.
 *
 * @param current what it costs now
 * @param claimed the higher price that the shop prints beside it; null if it prints none
 * @param inflated whether the claimed price was never asked, though the listing was watched long enough to know
 * @param street its usual price lately; null if it was never offered before
 * @param monthLow the lowest of the 30 days before the current price appeared; null if nothing was seen in them
 * @param score null if nothing was seen before
 * @param lowest what "the lowest price seen" would rest on; null if that may not be said
 */
public record PriceComparison(
        Money current,
        @Nullable Money claimed,
        boolean inflated,
        @Nullable StreetPrice street,
        @Nullable Money monthLow,
        @Nullable DealScore score,
        @Nullable LowestPrice lowest) {

    /**
     * That the current price is the lowest of those seen.
     *
     * @param observations how many were compared, the current one among them
     * @param days how far back the first of them lies
     */
    public record LowestPrice(int observations, int days) {}

    /** The usual price lately; null if it was never offered before. */
    public @Nullable Money usual() {
        return street == null ? null : street.price();
    }

    /** What the shop claims to be off; zero if it claims nothing. */
    public Percent claimedOff() {
        return off(claimed);
    }

    /** What is off the usual price; zero if it is not below it. */
    public Percent streetOff() {
        return off(usual());
    }

    /** What is off the lowest price of the 30 days before; zero if it is not below it. */
    public Percent monthLowOff() {
        return off(monthLow);
    }

    private Percent off(@Nullable Money reference) {
        return reference == null || !reference.isGreaterThan(current)
                ? new Percent(0)
                : Percent.off(reference, current);
    }
}
