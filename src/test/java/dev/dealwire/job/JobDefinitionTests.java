package dev.dealwire.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.money.Percent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobDefinitionTests {

    /** It ends at midnight in New York, which is four hours behind. */
    private static final JobEvent PRIME_DAY = new JobEvent(
            LocalDateTime.parse("2026-07-08T00:00"),
            LocalDateTime.parse("2026-07-09T00:00"),
            "0 */10 * * * *",
            Duration.ofMinutes(10),
            Duration.ofMinutes(90));

    private static final Instant ANNOUNCED = Instant.parse("2026-07-09T12:00:00Z");

    @Test
    void dealsEndWithTheEvent() {
        assertThat(job(PRIME_DAY, null).criteria().endsAt()).isEqualTo("2026-07-09T04:00:00Z");
    }

    @Test
    void announcedEndCountsBeforeTheEvents() {
        assertThat(job(PRIME_DAY, ANNOUNCED).criteria().endsAt()).isEqualTo(ANNOUNCED);
    }

    @Test
    void withoutAnEventNoEndIsKnownUnlessOneWasAnnounced() {
        assertThat(job(null, null).criteria().endsAt()).isNull();
        assertThat(job(null, ANNOUNCED).criteria().endsAt()).isEqualTo(ANNOUNCED);
    }

    private static JobDefinition job(@Nullable JobEvent event, @Nullable Instant endsAt) {
        return new JobDefinition(
                new JobId("job"),
                "Job",
                new Schedule("0 0 * * * *", ZoneId.of("America/New_York")),
                Duration.ofHours(1),
                null,
                JobDefinition.USUAL_DEADLINE,
                event,
                new MarketId("us"),
                List.of(),
                List.of(),
                new DealCriteria(new Percent(5), DealCriteria.USUAL_SETTLE_TIME, endsAt),
                List.of());
    }
}
