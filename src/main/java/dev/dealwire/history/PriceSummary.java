package dev.dealwire.history;

import dev.dealwire.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is kept ready of a listing, to be asked of all listings at once.
 *
 * @param low30Days the lowest price in force in the last 30 days, the current one among them; null if it was not seen then
 * @param streetPrice the price in force longest in the last 90 days; null if it was not seen then
 */
public record PriceSummary(
        Money currentPrice,
        @Nullable Money low30Days,
        @Nullable Money streetPrice) {}
