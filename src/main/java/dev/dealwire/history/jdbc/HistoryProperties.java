package dev.dealwire.history.jdbc;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long single observations are kept. Price changes are kept for ever.
 *
 * @param keepMonths whole months (UTC) kept before the running one
 * @param monthsAhead months made ahead of the running one
 */
@ConfigurationProperties("dealwire.history")
record HistoryProperties(
        @DefaultValue("13") int keepMonths,
        @DefaultValue("2") int monthsAhead) {

    /** A reduction is followed back for 180 days, and the window before it begins 30 days earlier. */
    private static final int LEAST_KEPT = 8;

    HistoryProperties {
        if (keepMonths < LEAST_KEPT) {
            throw new IllegalArgumentException("found dealwire.history.keep-months " + keepMonths + ", wanted at least "
                    + LEAST_KEPT + ": reference prices are looked for that far back");
        }
        if (monthsAhead < 0) {
            throw new IllegalArgumentException(
                    "found dealwire.history.months-ahead " + monthsAhead + ", wanted 0 or more");
        }
    }

    Instant keptFrom(Instant now) {
        return start(month(now).minusMonths(keepMonths));
    }

    /** The first moments of the running month and of those ahead. */
    List<Instant> wanted(Instant now) {
        return Stream.iterate(month(now), month -> month.plusMonths(1))
                .limit(1L + monthsAhead)
                .map(HistoryProperties::start)
                .toList();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
