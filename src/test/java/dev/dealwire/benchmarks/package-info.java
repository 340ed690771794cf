/** How fast the costly parts are, measured side by side with what they cannot be faster than. Run with {@code -Pbenchmark}. */
@NullMarked
package dev.dealwire.benchmarks;

import org.jspecify.annotations.NullMarked;
