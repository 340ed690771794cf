package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import dev.dealwire.job.Schedule;
import dev.dealwire.testing.TestDefinitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTimesTests {

    /** From midnight to midnight in New York, which is four hours behind. */
    private static final JobEvent PRIME_DAY = new JobEvent(
            LocalDateTime.parse("2026-07-08T00:00"),
            LocalDateTime.parse("2026-07-09T00:00"),
            "0 */10 * * * *",
            Duration.ofMinutes(10),
            Duration.ofMinutes(90));

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T12:00:00Z, 2026-07-01T16:00:00Z, DUE",
        "2026-07-07T22:00:00Z, 2026-07-08T02:30:00Z, ALL",
        "2026-07-08T02:30:00Z, 2026-07-08T04:00:00Z, DUE",
        "2026-07-08T04:00:00Z, 2026-07-08T04:10:00Z, DUE",
        "2026-07-08T09:59:59Z, 2026-07-08T10:00:00Z, DUE",
        "2026-07-08T10:00:00Z, 2026-07-08T10:10:00Z, DUE",
        "2026-07-09T03:50:00Z, 2026-07-09T04:00:00Z, ALL",
        "2026-07-09T04:00:00Z, 2026-07-09T10:00:00Z, DUE"
    })
    void eventHasABaselineASurgeAndASweep(Instant now, Instant next, RunExtent extent) {
        RunTimes times = new RunTimes(job(PRIME_DAY));

        assertThat(times.nextAfter(now)).contains(next);
        assertThat(times.extentAt(next)).isEqualTo(extent);
    }

    @Test
    void jobWithoutAnEventRunsByItsScheduleAlone() {
        RunTimes times = new RunTimes(job(null));
        List<String> found = new ArrayList<>();
        Instant now = Instant.parse("2026-07-08T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            now = times.nextAfter(now).orElseThrow();
            found.add(now.toString());
        }

        assertThat(found)
                .containsExactly(
                        "2026-07-08T04:00:00Z", "2026-07-08T10:00:00Z", "2026-07-08T16:00:00Z", "2026-07-08T22:00:00Z");
        assertThat(times.extentAt(now)).isEqualTo(RunExtent.DUE);
    }

    @Test
    void nextTimeIsReadInTheZoneOfTheSchedule() {
        assertThat(new RunTimes(with(null, "0 30 6 * * *")).nextAfter(Instant.parse("2026-03-07T12:00:00Z")))
                .as("the night in which summer time begins")
                .hasValue(Instant.parse("2026-03-08T10:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-08T03:59:59Z, PT6H, PT1H30M, PT24H",
        "2026-07-08T04:00:00Z, PT10M, PT2M30S, PT40M",
        "2026-07-09T03:59:59Z, PT10M, PT2M30S, PT40M",
        "2026-07-09T04:00:00Z, PT6H, PT1H30M, PT24H"
    })
    void intervalsAreTheEventsWhileItLasts(Instant moment, Duration revisit, Duration shortest, Duration longest) {
        JobDefinition job = job(PRIME_DAY);

        assertThat(job.revisitAt(moment)).isEqualTo(revisit);
        assertThat(job.boundsAt(moment).shortest()).isEqualTo(shortest);
        assertThat(job.boundsAt(moment).longest()).isEqualTo(longest);
    }

    @Test
    void eventThatIsOverChangesNothing() {
        JobDefinition over = with(PRIME_DAY, "0 0 0 1 1 ?");

        assertThat(new RunTimes(over).nextAfter(Instant.parse("2026-07-10T00:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2027-01-01T05:00:00Z")));
    }

    private static JobDefinition job(@Nullable JobEvent event) {
        return with(event, "0 0 */6 * * *");
    }

    private static JobDefinition with(@Nullable JobEvent event, String cron) {
        JobDefinition plain =
                new TestDefinitions().build().job(TestDefinitions.JOB).orElseThrow();
        return new JobDefinition(
                plain.id(),
                plain.title(),
                new Schedule(cron, ZoneId.of("America/New_York")),
                Duration.ofHours(6),
                null,
                plain.deadline(),
                event,
                plain.market(),
                plain.listings(),
                plain.discover(),
                plain.deal(),
                plain.slots());
    }
}
