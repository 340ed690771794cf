package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A lane's share of a day's requests, in UTC, taken from the ledger as they are sent. Guarded by its lane. */
final class DailyBudget {

    /** An unpaced lane would ask the ledger a thousand times a second; what it took and did not send is lost with the process. */
    private static final int TAKEN_TOGETHER = 100;

    private final PolitenessKey key;
    private final LaneLedger ledger;
    private @Nullable LocalDate day;
    private int left;
    private boolean spent;

    DailyBudget(PolitenessKey key, LaneLedger ledger) {
        this.key = key;
        this.ledger = ledger;
    }

    /** Whether nothing is left; if something is, a request of it is ours. */
    boolean isSpent(Instant now, int most, boolean paced) {
        LocalDate today = startDayOf(now);
        if (left == 0 && !spent) {
            left = ledger.take(key, today, paced ? 1 : TAKEN_TOGETHER, most);
            spent = left == 0;
        }
        return spent;
    }

    /** To be called only after {@link #isSpent} said no. */
    void spend() {
        left--;
    }

    static Duration untilTomorrow(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    }

    private LocalDate startDayOf(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            left = 0;
            spent = false;
        }
        return today;
    }
}
