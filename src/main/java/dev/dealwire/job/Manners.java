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
 * @param quietHours when nothing is asked at all; null if there is no such time
 */
public record Manners(
        @Nullable String politenessKey,
        Duration pace,
        int dailyBudget,
        boolean keepPages,
        @Nullable QuietHours quietHours) {

    public static final Manners DEFAULT = new Manners(null, Duration.ofSeconds(5), 2_000);

    /** Manners of a merchant whose pages may be kept, and that may be asked at any hour. */
    public Manners(@Nullable String politenessKey, Duration pace, int dailyBudget) {
        this(politenessKey, pace, dailyBudget, true, null);
    }
}
