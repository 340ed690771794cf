package dev.dealwire.job;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a merchant is not asked at all, each day, by its own clock.
 *
 * @param from the first moment of it
 * @param until the first moment after it; earlier in the day than {@code from} if midnight lies within
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** @throws IllegalArgumentException if they begin when they end, which says neither never nor always */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "found quiet hours from " + from + " until " + until + ", wanted two different times of day");
        }
    }

    /** When the quiet hours that this moment lies in are over; empty if it lies in none. */
    public Optional<Instant> endAfter(Instant moment) {
        ZonedDateTime here = moment.atZone(zone);
        if (!covers(here.toLocalTime())) {
            return Optional.empty();
        }
        boolean endsToday = here.toLocalTime().isBefore(until);
        return Optional.of(here.toLocalDate()
                .plusDays(endsToday ? 0 : 1)
                .atTime(until)
                .atZone(zone)
                .toInstant());
    }

    private boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
