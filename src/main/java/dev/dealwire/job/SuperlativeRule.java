package dev.dealwire.job;

/**
 * What "lowest" and alike need before they are said, and a score before it counts as well founded.
 *
 * @param windowDays how many days back is looked
 * @param leastObservations how often the listing must have been seen in them
 * @param greatestGapDays the longest time without an observation in between
 */
public record SuperlativeRule(int windowDays, int leastObservations, int greatestGapDays) {

    public static final SuperlativeRule DEFAULT = new SuperlativeRule(90, 14, 7);
}
