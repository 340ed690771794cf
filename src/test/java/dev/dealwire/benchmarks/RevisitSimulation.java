package dev.dealwire.benchmarks;

import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.RevisitPolicy;
import dev.dealwire.history.RevisitPolicy.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How much of what readers see is outdated when each listing has its own interval, beside one interval for all with as many
 * requests. Prices change at random times; most hardly ever, a few many times a day. Readers crowd on a few listings. The
 * policy knows the readers, and of the changes only what its own visits saw.
 */
public final class RevisitSimulation {

    private static final double WARM_UP_DAYS = 30;
    private static final double DAYS = 60;
    private static final Duration USUAL = Duration.ofHours(6);
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final long MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final List<Listing> listings = new ArrayList<>();
    private final Duration shortest;
    private final Duration longest;

    private RevisitSimulation(int count, Duration shortest, Duration longest, Random random) {
        this.shortest = shortest;
        this.longest = longest;
        for (int rank = 1; rank <= count; rank++) {
            double changesPerDay = 0.1 * Math.exp(2 * random.nextGaussian());
            listings.add(new Listing(1.0 / rank, changesPerDay, random));
        }
    }

    /** Prints both shares for a row of seeds. */
    public static void main(String[] args) {
        System.out.println("seed  requests a day  uniform  by listing  ratio");
        for (long seed = 1; seed <= 5; seed++) {
            Comparison result = compare(2_000, seed);
            System.out.printf(
                    "%4d  %14.0f  %6.2f%%  %9.2f%%  %5.3f%n",
                    seed,
                    result.requestsPerDay(),
                    100 * result.uniformlyStale(),
                    100 * result.stale(),
                    result.stale() / result.uniformlyStale());
        }
    }

    static Comparison compare(int count, long seed) {
        // the same changes for both: each listing draws them from the same seed
        RevisitSimulation byListing =
                new RevisitSimulation(count, USUAL.dividedBy(4), USUAL.multipliedBy(4), new Random(seed));
        Outcome best = byListing.run(USUAL);
        Duration sameRequests = Duration.ofMillis(Math.round(count * MILLIS_A_DAY / best.requestsPerDay()));
        Outcome uniform = new RevisitSimulation(count, sameRequests, sameRequests, new Random(seed)).run(sameRequests);
        return new Comparison(best.requestsPerDay(), uniform.requestsPerDay(), best.staleShare(), uniform.staleShare());
    }

    /** The policy is made anew once a day, as it is for each run. */
    private Outcome run(Duration usual) {
        double requestsPerDay = listings.size() * (double) MILLIS_A_DAY / usual.toMillis();
        for (double day = 0; day < WARM_UP_DAYS + DAYS; day++) {
            RevisitPolicy policy =
                    RevisitPolicy.of(listings.stream().map(Listing::page).toList(), requestsPerDay, shortest, longest);
            for (Listing listing : listings) {
                listing.live(day + 1, policy);
            }
        }
        double readers =
                listings.stream().mapToDouble(listing -> listing.readers).sum();
        double stale = listings.stream()
                .mapToDouble(listing -> listing.readers * listing.staleDays)
                .sum();
        double requests =
                listings.stream().mapToLong(listing -> listing.requests).sum();
        return new Outcome(stale / (readers * DAYS), requests / DAYS);
    }

    private record Outcome(double staleShare, double requestsPerDay) {}

    /** Shares of what readers see that is outdated. */
    record Comparison(double requestsPerDay, double uniformRequestsPerDay, double stale, double uniformlyStale) {}

    private static final class Listing {

        private final double readers;
        private final double changesPerDay;
        private final Random changes;
        private ChangeRate rate = ChangeRate.UNKNOWN;
        private double lastVisit;
        private double nextVisit;
        private double nextChange;
        private double staleSince = NEVER;
        private double staleDays;
        private long requests;

        Listing(double readers, double changesPerDay, Random random) {
            this.readers = readers;
            this.changesPerDay = changesPerDay;
            this.changes = new Random(random.nextLong());
            this.nextVisit = random.nextDouble();
            this.nextChange = untilNextChange();
        }

        Page page() {
            return new Page(readers, rate.perDay());
        }

        void live(double until, RevisitPolicy policy) {
            while (Math.min(nextVisit, nextChange) < until) {
                if (nextChange < nextVisit) {
                    staleSince = Math.min(staleSince, nextChange);
                    nextChange += untilNextChange();
                } else {
                    visit(policy);
                }
            }
        }

        private void visit(RevisitPolicy policy) {
            boolean stale = staleSince < nextVisit;
            if (nextVisit >= WARM_UP_DAYS) {
                requests++;
                staleDays += stale ? nextVisit - Math.max(staleSince, WARM_UP_DAYS) : 0;
            }
            rate = rate.after(Duration.ofMillis(Math.round((nextVisit - lastVisit) * MILLIS_A_DAY)), stale);
            staleSince = NEVER;
            lastVisit = nextVisit;
            nextVisit += policy.interval(page()).toMillis() / (double) MILLIS_A_DAY;
        }

        private double untilNextChange() {
            return -Math.log(1 - changes.nextDouble()) / changesPerDay;
        }
    }
}
