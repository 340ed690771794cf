package dev.dealwire.history;

import java.time.Duration;
import java.util.Collection;

/**
 * When to come back to a listing, so that readers see as few outdated prices as a given number of requests allows.
 *
 * <p>A page that is read by {@code mu} and changes {@code delta} times a day is best asked for {@code sqrt(mu * delta / lambda) -
 * delta} times a day (Azar, Horvitz, Lubetzky, Peres and Shahaf 2018): more often the more it is read, but less often again
 * once it changes so fast that no visit keeps it fresh for long. {@code lambda} is the worth of one more request; it is the
 * same for all pages, and is what makes the requests come out as many as there may be.
 */
public final class RevisitPolicy {

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();
    private static final int HALVINGS = 60;
    private static final double LEAST_WORTH = 1e-12;
    private static final double MOST_WORTH = 1e12;

    private final double worth;
    private final double least;
    private final double most;

    private RevisitPolicy(double worth, double least, double most) {
        this.worth = worth;
        this.least = least;
        this.most = most;
    }

    /**
     * @param pages all that share the requests
     * @param requestsPerDay for all of them together; the longest interval gives way where it would ask for more
     * @throws IllegalArgumentException unless the intervals are positive and in order, and requests are positive
     */
    public static RevisitPolicy of(Collection<Page> pages, double requestsPerDay, Duration shortest, Duration longest) {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0 || !(requestsPerDay > 0)) {
            throw new IllegalArgumentException("found intervals from " + shortest + " to " + longest + " and "
                    + requestsPerDay + " requests a day, wanted them positive and in order");
        }
        double most = MILLIS_A_DAY / shortest.toMillis();
        double least = Math.min(MILLIS_A_DAY / longest.toMillis(), requestsPerDay / Math.max(1, pages.size()));
        double tooLittle = LEAST_WORTH;
        double tooMuch = MOST_WORTH;
        for (int i = 0; i < HALVINGS; i++) {
            double worth = Math.sqrt(tooLittle * tooMuch);
            RevisitPolicy guess = new RevisitPolicy(worth, least, most);
            double requests = pages.stream().mapToDouble(guess::timesADay).sum();
            if (requests > requestsPerDay) {
                tooLittle = worth;
            } else {
                tooMuch = worth;
            }
        }
        return new RevisitPolicy(tooMuch, least, most);
    }

    /** All pages at one interval, where sharing out requests would spare none. */
    public static RevisitPolicy alike(Duration interval) {
        double timesADay = MILLIS_A_DAY / interval.toMillis();
        return new RevisitPolicy(1, timesADay, timesADay);
    }

    /** From one visit to the next. */
    public Duration interval(Page page) {
        return Duration.ofMillis(Math.round(MILLIS_A_DAY / timesADay(page)));
    }

    private double timesADay(Page page) {
        double best = Math.sqrt(page.readers() * page.changesPerDay() / worth) - page.changesPerDay();
        return Math.clamp(best, least, most);
    }

    /**
     * @param readers how much it matters that the page is fresh, against the others; positive
     * @param changesPerDay positive
     */
    public record Page(double readers, double changesPerDay) {}
}
