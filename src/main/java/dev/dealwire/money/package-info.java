/**
 * Exact amounts in a currency, percentages, and rounding that is always stated. Nothing here is a floating-point number,
 * and nothing here guesses: two currencies never mix, and a scale that a currency does not have is refused.
 */
@NullMarked
package dev.dealwire.money;

import org.jspecify.annotations.NullMarked;
