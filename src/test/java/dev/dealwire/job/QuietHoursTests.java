package dev.dealwire.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Summer time begins in Berlin on 2026-03-29 at 01:00Z and ends on 2026-10-25 at 01:00Z. */
    @ParameterizedTest
    @CsvSource({
        "08:00, 20:00, 2026-06-01T05:59:59Z,",
        "08:00, 20:00, 2026-06-01T06:00:00Z, 2026-06-01T18:00:00Z",
        "08:00, 20:00, 2026-06-01T17:59:59Z, 2026-06-01T18:00:00Z",
        "08:00, 20:00, 2026-06-01T18:00:00Z,",
        "22:00, 06:00, 2026-06-01T19:59:59Z,",
        "22:00, 06:00, 2026-06-01T20:00:00Z, 2026-06-02T04:00:00Z",
        "22:00, 06:00, 2026-06-01T23:30:00Z, 2026-06-02T04:00:00Z",
        "22:00, 06:00, 2026-06-02T03:59:59Z, 2026-06-02T04:00:00Z",
        "22:00, 06:00, 2026-06-02T04:00:00Z,",
        "22:00, 06:00, 2026-03-28T23:30:00Z, 2026-03-29T04:00:00Z",
        "22:00, 06:00, 2026-10-24T23:30:00Z, 2026-10-25T05:00:00Z",
        "01:00, 02:30, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z"
    })
    void merchantIsNotAskedFromTheFirstMomentUntilTheLast(
            LocalTime from, LocalTime until, Instant moment, @Nullable Instant end) {
        assertThat(new QuietHours(from, until, BERLIN).endAfter(moment)).isEqualTo(Optional.ofNullable(end));
    }

    @Test
    void hoursThatEndWhenTheyBeginAreRefused() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12:00");
    }
}
