/**
 * Observations that are only ever added, and questions about them. A failed reading is never a price here: what a visit
 * found is one of a closed list of outcomes, and only a seen price makes an observation.
 */
@NullMarked
package dev.dealwire.history;

import org.jspecify.annotations.NullMarked;
