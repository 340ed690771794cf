package dev.dealwire.price;

/**
 * A role, and the words that an amount claims with it.
 *
 * @param end the index after the last token claimed
 */
record RoleClaim(AmountRole role, int end) {}
