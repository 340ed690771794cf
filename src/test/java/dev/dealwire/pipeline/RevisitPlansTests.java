package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.JobEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RevisitPlansTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final AtomicInteger weighings = new AtomicInteger();
    private final RevisitPlans plans = new RevisitPlans(job -> {
        weighings.incrementAndGet();
        return Map.of();
    });

    @Test
    void listingsOfAJobAreWeighedOnceADay() {
        JobDefinition job = RevisitPlanTests.job(null, null);

        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON);
        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON.plus(Duration.ofHours(23)));
        assertThat(weighings).hasValue(1);
        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON.plus(Duration.ofHours(24)));
        assertThat(weighings).hasValue(2);
    }

    @Test
    void anotherDefinitionIsWeighedAnew() {

        plans.of(RevisitPlanTests.DEFINITIONS, RevisitPlanTests.job(null, null), NOON);
        plans.of(RevisitPlanTests.DEFINITIONS, RevisitPlanTests.job(null, null), NOON);

        assertThat(weighings).hasValue(2);
    }

    @Test
    void eventIsWeighedAnewWhenItBeginsAndWhenItEnds() {
        JobDefinition job = RevisitPlanTests.job(
                null,
                new JobEvent(
                        LocalDateTime.parse("2026-06-01T13:00"),
                        LocalDateTime.parse("2026-06-01T15:00"),
                        "0 * * * * *",
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30)));

        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON);
        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON.plus(Duration.ofMinutes(90)));
        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON.plus(Duration.ofMinutes(100)));
        assertThat(weighings).hasValue(2);
        plans.of(RevisitPlanTests.DEFINITIONS, job, NOON.plus(Duration.ofHours(4)));
        assertThat(weighings).hasValue(3);
    }
}
