package dev.dealwire.history;

import dev.dealwire.money.Money;

/**
 * The price that a listing was offered at on most days of a window; the lower one where two are equally frequent.
 *
 * @param days on how many
 */
public record StreetPrice(Money price, int days) {}
