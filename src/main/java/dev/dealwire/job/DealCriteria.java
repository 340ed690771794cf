package dev.dealwire.job;

import dev.dealwire.money.Percent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a job's editor asks of a deal, beyond what the market's policy demands of every claim.
 *
 * @param settleTime how long a price that went to and fro has to stand before anything is said of it again
 * @param endsAt when the event is over by announcement, and every deal seen before it; null if no end was announced
 */
public record DealCriteria(
        Percent minimumPercentOff,
        Duration settleTime,
        @Nullable Instant endsAt) {

    public static final Duration USUAL_SETTLE_TIME = Duration.ofHours(6);

    DealCriteria endingAt(Instant end) {
        return new DealCriteria(minimumPercentOff, settleTime, end);
    }

    /** Criteria without an announced end. */
    public DealCriteria(Percent minimumPercentOff) {
        this(minimumPercentOff, USUAL_SETTLE_TIME, null);
    }
}
