package dev.dealwire.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Retry-After in both of its forms (RFC 9110 section 10.2.3): a number of seconds, or a date in any of three spellings. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** Longer numbers are beyond any cap and beyond a long. */
    private static final int MOST_DIGITS = 12;

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH),
            obsoleteRfc850(),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));

    private final Duration cap;

    /** @param cap the longest wait believed; a server that asks for ten days is asked again after this */
    RetryAfter(Duration cap) {
        this.cap = cap;
    }

    /** Empty where the header is absent or makes no sense; zero for a date gone by. */
    Optional<Duration> read(ReplyHeaders headers, Instant now) {
        return headers.first("Retry-After").map(String::strip).flatMap(text -> parse(text, now));
    }

    private Optional<Duration> parse(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            boolean readable = text.length() <= MOST_DIGITS;
            return Optional.of(readable ? capped(Duration.ofSeconds(Long.parseLong(text))) : cap);
        }
        return dateOf(text).map(date -> capped(Duration.between(now, date)));
    }

    private Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(cap) > 0 ? cap : wait;
    }

    private static Optional<Instant> dateOf(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                continue; // the next spelling
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter obsoleteRfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
