package dev.dealwire.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How this merchant is asked.
 *
 * @param politenessKey pages under one key are asked for one after another; null means the registrable domain of the page
 * @param pace the least time between two requests under the key; robots.txt may ask for more, never for less; zero lets them
 *     go together
 * @param dailyBudget the most requests a day under the key
 * @param keepPages whether the pages' bytes may be kept in the archive
 * @param keepPagesFor how long, at most; the bytes go when it is over, what was read in them stays
 * @param quietHours when nothing is asked at all; null if there is no such time
 */
public record Manners(
        @Nullable String politenessKey,
        Duration pace,
        int dailyBudget,
        boolean keepPages,
        Duration keepPagesFor,
        @Nullable QuietHours quietHours) {

    private static final Duration USUAL_KEEPING = Duration.ofDays(180);

    public static final Manners DEFAULT = new Manners(null, Duration.ofSeconds(5), 2_000);

    /** Manners of a merchant whose pages may be kept, and that may be asked at any hour. */
    public Manners(@Nullable String politenessKey, Duration pace, int dailyBudget) {
        this(politenessKey, pace, dailyBudget, true, null);
    }

    /** Manners of a merchant whose pages, if they may be kept, are kept for the usual time. */
    public Manners(
            @Nullable String politenessKey,
            Duration pace,
            int dailyBudget,
            boolean keepPages,
            @Nullable QuietHours quietHours) {
        this(politenessKey, pace, dailyBudget, keepPages, USUAL_KEEPING, quietHours);
    }

    /** The same manners towards what is looked at and dropped. */
    public Manners keepingNothing() {
        return new Manners(politenessKey, pace, dailyBudget, false, keepPagesFor, quietHours);
    }

    /** How long bytes are kept; null if they may not be kept at all. */
    public @Nullable Duration keeping() {
        return keepPages ? keepPagesFor : null;
    }
}
