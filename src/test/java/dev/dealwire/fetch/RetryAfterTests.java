package dev.dealwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2022-07-12T08:00:00Z");

    private final RetryAfter retryAfter = new RetryAfter(Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "120; PT2M; seconds",
                "0; PT0S; at once",
                "' 30 '; PT30S; padded",
                "86400; PT24H; a day",
                "864000; PT24H; ten days, capped",
                "999999999999; PT24H; thousands of years, capped",
                "99999999999999999999999; PT24H; beyond a long, capped",
                "Tue, 12 Jul 2022 08:05:00 GMT; PT5M; a date",
                "Tuesday, 12-Jul-22 08:05:00 GMT; PT5M; a date of RFC 850",
                "Tue Jul 12 08:05:00 2022; PT5M; a date of asctime",
                "Sat Jul  9 08:05:00 2022; PT0S; a date of asctime with a short day, gone by",
                "Mon, 11 Jul 2022 08:00:00 GMT; PT0S; a date gone by",
                "Fri, 22 Jul 2022 08:00:00 GMT; PT24H; in ten days, capped"
            })
    void bothFormsAreReadAndCapped(String text, Duration wait, String what) {
        assertThat(retryAfter.read(header(text), NOW)).as(what).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-120",
                "1.5",
                "1e3",
                "soon",
                "",
                "120 s",
                "2022-07-12T08:05:00Z",
                "Tue, 32 Jul 2022 08:05:00 GMT"
            })
    void whatMakesNoSenseSaysNothing(String text) {
        assertThat(retryAfter.read(header(text), NOW)).isEmpty();
    }

    @Test
    void withoutTheHeaderNothingIsSaid() {
        assertThat(retryAfter.read(new ReplyHeaders(List.of()), NOW)).isEmpty();
    }

    @Test
    void datesAreReadUnderAnyLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(retryAfter.read(header("Tue, 12 Jul 2022 08:05:00 GMT"), NOW))
                    .contains(Duration.ofMinutes(5));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ReplyHeaders header(String value) {
        return new ReplyHeaders(List.of(new ReplyHeaders.Field("retry-after", value)));
    }
}
