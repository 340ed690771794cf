package dev.dealwire.job;

import dev.dealwire.catalog.ListingId;
import java.util.List;

/**
 * When a reading of a merchant's offers is not believed.
 *
 * @param farFactor a price this many times the last one, or this part of it, is a lost separator
 * @param unbelievablePercent a markdown, or a fall, of this many percent or more is held
 * @param leastTitleOverlap the least share, in percent, of the last title's words that a title has to keep
 * @param layoutReadings how many readings of a run tell whether the merchant's pages changed
 * @param layoutShare the share of them, in percent, that cannot be believed from which on none is
 * @param canaries listings that are read first; one that cannot be believed pauses the merchant's run
 */
public record PlausibilityRules(
        int farFactor,
        int unbelievablePercent,
        int leastTitleOverlap,
        int layoutReadings,
        int layoutShare,
        List<ListingId> canaries) {

    public static final PlausibilityRules USUAL = new PlausibilityRules(50, 90, 20, 5, 40, List.of());

    public PlausibilityRules {
        canaries = List.copyOf(canaries);
    }

    public PlausibilityRules withCanaries(List<ListingId> others) {
        return new PlausibilityRules(
                farFactor, unbelievablePercent, leastTitleOverlap, layoutReadings, layoutShare, others);
    }
}
