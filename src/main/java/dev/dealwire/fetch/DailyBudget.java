package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts requests of a day, in UTC. Guarded by its lane. */
final class DailyBudget {

    private Instant day = Instant.MIN;
    private int spent;

    boolean isSpent(Instant now, int most) {
        startDayOf(now);
        return spent >= most;
    }

    void spend(Instant now) {
        startDayOf(now);
        spent++;
    }

    static Duration untilTomorrow(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    }

    private void startDayOf(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
    }
}
