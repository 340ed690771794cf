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

    private PastMoment() {}

    /** @throws OperatorException unless the text is one of {@link #FORMS} */
    static Instant parse(String option, String text, Instant now) {
        try {
            if (text.matches("\\d{1,6}d")) {
                return now.minus(Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1))));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException none) {
            throw OperatorException.usage(option + ": found '" + text + "', wanted " + FORMS);
        }
    }
}
