package dev.dealwire.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Since when an operator wants to look back. */
final class PastMoment {

    static final String FORMS =
            "a day (UTC) such as 2026-11-01, an instant such as 2026-11-01T12:00:00Z, or a span such as 90d";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private PastMoment() {}

    /** @throws OperatorException unless the text is one of {@link #FORMS}, of a year of four digits */
    static Instant parse(String option, String text, Instant now) {
        try {
            Instant moment = moment(text, now);
            if (!moment.isBefore(EARLIEST) && moment.isBefore(TOO_LATE)) {
                return moment;
            }
        } catch (DateTimeException none) {
            // told below, as a moment out of range is
        }
        throw OperatorException.usage(option + ": found '" + text + "', wanted " + FORMS);
    }

    private static Instant moment(String text, Instant now) {
        if (text.matches("\\d{1,6}d")) {
            return now.minus(Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1))));
        }
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
