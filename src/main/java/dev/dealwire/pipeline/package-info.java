/**
 * The assembly of a run: Spring Batch steps, the lease that a run is worked under, the schedule, and the meters. No business
 * rule lives here; each step is a few lines around a capability.
 */
@NullMarked
package dev.dealwire.pipeline;

import org.jspecify.annotations.NullMarked;
