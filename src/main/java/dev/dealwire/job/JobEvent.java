package dev.dealwire.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A sale with a beginning and an end, such as Prime Day, for which a job works by another schedule. All listings are read once
 * before it, so that there is a price to compare with, and once when it is over, so that no deal outlives it.
 *
 * @param begins on the clock of the job's schedule, as the end is
 * @param cron when the job runs while the event lasts; six fields
 * @param revisit how long a reading stays good enough while it lasts
 * @param baseline how long before the beginning all listings are read
 */
public record JobEvent(LocalDateTime begins, LocalDateTime ends, String cron, Duration revisit, Duration baseline) {

    /** @throws IllegalArgumentException unless it ends after it begins */
    public JobEvent {
        if (!ends.isAfter(begins)) {
            throw new IllegalArgumentException(
                    "found an event from " + begins + " to " + ends + ", wanted it to end after it begins");
        }
    }

    public Instant beginsAt(ZoneId zone) {
        return begins.atZone(zone).toInstant();
    }

    /** Its first moment after; the sweep's. */
    public Instant endsAt(ZoneId zone) {
        return ends.atZone(zone).toInstant();
    }

    public Instant baselineAt(ZoneId zone) {
        return beginsAt(zone).minus(baseline);
    }

    /** Whether it lasts at that moment. */
    public boolean covers(Instant moment, ZoneId zone) {
        return !moment.isBefore(beginsAt(zone)) && moment.isBefore(endsAt(zone));
    }
}
