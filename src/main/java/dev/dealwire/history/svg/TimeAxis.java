package dev.dealwire.history.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Places of moments between two ends, with days (UTC) marked at even distances. */
record TimeAxis(Instant from, Instant until, int leftX, int rightX) {

    private static final int MOST_MARKS = 9;
    private static final List<Period> DISTANCES = List.of(
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofDays(14),
            Period.ofMonths(1),
            Period.ofMonths(2),
            Period.ofMonths(3),
            Period.ofMonths(6),
            Period.ofYears(1),
            Period.ofYears(5));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** A day at least, so that a single moment has a place. */
    TimeAxis {
        if (!until.isAfter(from.plus(Duration.ofDays(1)))) {
            until = from.plus(Duration.ofDays(1));
        }
    }

    BigDecimal x(Instant moment) {
        BigDecimal share = seconds(from, moment).divide(seconds(from, until), 6, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(leftX)
                .add(share.multiply(BigDecimal.valueOf((long) rightX - leftX)))
                .setScale(1, RoundingMode.DOWN);
    }

    List<LocalDate> marks() {
        return marks(distance());
    }

    String label(LocalDate mark) {
        return mark.format(distance().toTotalMonths() > 0 ? MONTH : DAY);
    }

    private Period distance() {
        return DISTANCES.stream()
                .filter(distance -> marks(distance).size() <= MOST_MARKS)
                .findFirst()
                .orElse(Period.ofYears(20));
    }

    private List<LocalDate> marks(Period distance) {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate start = distance.toTotalMonths() > 0 ? first.withDayOfMonth(1) : first;
        return Stream.iterate(start, mark -> mark.plus(distance))
                .dropWhile(mark -> start(mark).isBefore(from))
                .takeWhile(mark -> !start(mark).isAfter(until))
                .toList();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static BigDecimal seconds(Instant from, Instant until) {
        return BigDecimal.valueOf(Duration.between(from, until).toSeconds());
    }
}
