package dev.dealwire.pipeline;

import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs by itself. While its event lasts the event's schedule takes the place of the usual one; before the event
 * comes a baseline and at its end a sweep, both of which visit all listings, due or not.
 */
final class RunTimes {

    private final JobDefinition job;
    private final ZoneId zone;

    RunTimes(JobDefinition job) {
        this.job = job;
        this.zone = job.schedule().zone();
    }

    /** Empty if the job never runs again. */
    Optional<Instant> nextAfter(Instant now) {
        JobEvent event = job.event();
        Instant usual = next(job.schedule().cron(), now);
        if (event == null) {
            return Optional.ofNullable(usual);
        }
        if (usual != null && event.covers(usual, zone)) {
            usual = next(job.schedule().cron(), event.endsAt(zone).minusNanos(1));
        }
        return Stream.of(
                        usual,
                        surgeAfter(event, now),
                        later(event.baselineAt(zone), now),
                        later(event.endsAt(zone), now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Which listings the run for this instant visits. */
    RunExtent extentAt(Instant scheduledAt) {
        JobEvent event = job.event();
        boolean all =
                event != null && (scheduledAt.equals(event.baselineAt(zone)) || scheduledAt.equals(event.endsAt(zone)));
        return all ? RunExtent.ALL : RunExtent.DUE;
    }

    private @Nullable Instant surgeAfter(JobEvent event, Instant now) {
        Instant justBefore = event.beginsAt(zone).minusNanos(1);
        Instant next = next(event.cron(), now.isAfter(justBefore) ? now : justBefore);
        return next != null && event.covers(next, zone) ? next : null;
    }

    private static @Nullable Instant later(Instant moment, Instant now) {
        return moment.isAfter(now) ? moment : null;
    }

    private @Nullable Instant next(String cron, Instant now) {
        ZonedDateTime next = CronExpression.parse(cron).next(now.atZone(zone));
        return next == null ? null : next.toInstant();
    }
}
