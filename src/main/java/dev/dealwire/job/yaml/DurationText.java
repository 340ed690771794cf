package dev.dealwire.job.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as operators write them: a whole number and one unit, from {@code ms} to {@code d} (24 hours). */
final class DurationText {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,5})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = units();

    private DurationText() {}

    static Optional<Duration> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Duration unit = UNITS.getOrDefault(form.group(2), Duration.ZERO);
        return Optional.of(unit.multipliedBy(Long.parseLong(form.group(1))));
    }

    /** In the largest unit that leaves a whole number. */
    static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
            if (duration.toMillis() % unit.getValue().toMillis() == 0) {
                return duration.dividedBy(unit.getValue()) + unit.getKey();
            }
        }
        throw new IllegalArgumentException("found " + duration + ", wanted whole milliseconds");
    }

    private static Map<String, Duration> units() {
        Map<String, Duration> units = new LinkedHashMap<>();
        units.put("d", Duration.ofDays(1));
        units.put("h", Duration.ofHours(1));
        units.put("m", Duration.ofMinutes(1));
        units.put("s", Duration.ofSeconds(1));
        units.put("ms", Duration.ofMillis(1));
        return units;
    }
}
