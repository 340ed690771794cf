package dev.dealwire.job;

/** What makes a reference price one that a markdown may be measured from. Windows are in days that end before the claim. */
public sealed interface ReferenceRule {

    int windowDays();

    /**
     * The page states the reference, and our observations carry it: the listing was offered at or above the reference on at
     * least {@code leastDays} of the last {@code windowDays} days (United States, 16 CFR 233.1).
     */
    record Offered(int leastDays, int windowDays) implements ReferenceRule {}

    /**
     * The reference is the lowest price of the {@code windowDays} days before the reduction began, whatever the page states
     * (European Union, Directive 98/6/EC Article 6a).
     *
     * @param knownDays how many of those days a listing must have been seen for; fewer than the window only for goods that a
     *     market lets come newly on offer (Article 6a, paragraph 4)
     * @param greatestGapDays the longest time without an observation after which the lowest price is not known any more
     * @param progressive whether the steps of a reduction that goes on count as one, from the first (paragraph 5)
     */
    record PriorLowest(int windowDays, int knownDays, int greatestGapDays, boolean progressive)
            implements ReferenceRule {}
}
