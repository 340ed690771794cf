package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastMomentTests {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01T00:00:00Z",
        "2026-06-01T08:30:00Z, 2026-06-01T08:30:00Z",
        "30d, 2026-05-31T12:00:00Z",
        "0d, 2026-06-30T12:00:00Z"
    })
    void dayInstantAndSpanAreUnderstood(String text, Instant moment) {
        assertThat(PastMoment.parse("--since", text, NOW)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "-3d",
                "9999999999d",
                "yesterday",
                "2026-02-30",
                "2026-06-01T08:30",
                "1.5d",
                "999999d",
                "+999999999-01-01",
                "-9999-01-01",
                "+1000000000-12-31T23:59:59Z"
            })
    void anythingElseIsTheOperatorsMistake(String text) {
        assertThatThrownBy(() -> PastMoment.parse("--since", text, NOW))
                .isInstanceOfSatisfying(
                        OperatorException.class,
                        mistake -> assertThat(mistake.exitCode()).isEqualTo(2))
                .hasMessage(
                        "--since: found '%s', wanted a day (UTC) such as 2026-11-01, an instant such as"
                                + " 2026-11-01T12:00:00Z, or a span such as 90d",
                        text);
    }
}
