package dev.dealwire.history;

import java.time.Duration;

/**
 * How often a listing's terms change, as far as visits could tell. Old visits fade: after {@link #HALF_LIFE_DAYS} one counts
 * half.
 *
 * @param visits how many visits saw the terms after an earlier one had, faded
 * @param changes how many of them found other terms than the one before, faded
 * @param days the time between those visits, faded
 */
public record ChangeRate(double visits, double changes, double days) {

    /** Nothing is known yet. */
    public static final ChangeRate UNKNOWN = new ChangeRate(0, 0, 0);

    private static final double HALF_LIFE_DAYS = 30;
    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    /** What is assumed of a listing that nothing is known of, with the weight of a week's visits. */
    private static final double USUAL_PER_DAY = 1 / 7.0;

    private static final double USUAL_DAYS = 7;

    /** @param since the visit before this one; terms that were seen at once again tell nothing */
    public ChangeRate after(Duration since, boolean changed) {
        double passed = since.toMillis() / MILLIS_A_DAY;
        if (passed <= 0) {
            return this;
        }
        double kept = Math.pow(0.5, passed / HALF_LIFE_DAYS);
        return new ChangeRate(visits * kept + 1, changes * kept + (changed ? 1 : 0), days * kept + passed);
    }

    /**
     * Changes a day. A visit sees that something changed, not how often, so that counting changes would make the restless look
     * calmer than they are; the logarithm puts that right (Cho and Garcia-Molina 2003, section 4.2).
     */
    public double perDay() {
        if (visits == 0) {
            return USUAL_PER_DAY;
        }
        double seen = -Math.log((visits - changes + 0.5) / (visits + 0.5)) * visits / days;
        return (seen * days + USUAL_PER_DAY * USUAL_DAYS) / (days + USUAL_DAYS);
    }
}
