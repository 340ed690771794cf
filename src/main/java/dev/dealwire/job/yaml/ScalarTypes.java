package dev.dealwire.job.yaml;

import dev.dealwire.job.yaml.Node.Scalar.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of scalar that job definitions, profiles and policies share. */
final class ScalarTypes {

    static final ScalarType<Boolean> FLAG =
            new ScalarType<>("true or false", Set.of(Kind.FLAG), List.of("true", "false"), ScalarTypes::flag);

    static final ScalarType<ZoneId> ZONE = ScalarType.word(
            "a time zone such as America/New_York or UTC", ZoneId.getAvailableZoneIds(), ScalarTypes::zone);

    static final ScalarType<LocalTime> TIME_OF_DAY =
            ScalarType.text("a time of day from 00:00 to 23:59, such as 08:30", ScalarTypes::timeOfDay);

    static final ScalarType<LocalDateTime> DATE_AND_TIME =
            ScalarType.text("a date and time such as 2026-07-08T00:00", ScalarTypes::dateAndTime);

    static final ScalarType<Currency> CURRENCY =
            ScalarType.word("a currency code such as USD", currencyCodes(), ScalarTypes::currency);

    static final ScalarType<Locale> LOCALE = ScalarType.text(
            "a language and country with a hyphen between, such as en-US or en-GB", ScalarTypes::locale);

    static final ScalarType<Instant> INSTANT = ScalarType.text(
            "a moment with its offset, such as 2026-07-17T00:00:00-07:00 or 2026-07-17T07:00:00Z",
            text -> made(text, ScalarTypes::instant));

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern MINUTE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ScalarTypes() {}

    /** One line of text for readers, with the blanks at its ends dropped, as a folded block leaves one. */
    static ScalarType<String> line(String what, int longest) {
        String wanted = what + ": one line of text, at most " + longest + " characters";
        return ScalarType.text(
                wanted,
                text -> Optional.of(text.strip())
                        .filter(line -> !line.isEmpty() && line.length() <= longest)
                        .filter(line -> line.codePoints().noneMatch(Quoted::isInvisibleControl)));
    }

    /** An identifier that some network gave out. Digits need no quotes, and keep their leading zeros. */
    static ScalarType<String> identifier(String wanted, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return new ScalarType<>(
                wanted,
                Set.of(Kind.TEXT, Kind.WHOLE_NUMBER),
                List.of(),
                text -> Optional.of(text).filter(compiled.asMatchPredicate()));
    }

    static ScalarType<Integer> wholeNumber(int least, int most) {
        return new ScalarType<>(
                "a whole number from " + least + " to " + most,
                Set.of(Kind.WHOLE_NUMBER),
                List.of(),
                text -> Optional.of(text)
                        .filter(WHOLE_NUMBER.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    static ScalarType<Duration> duration(Duration least, Duration most) {
        String wanted = "a duration from " + DurationText.format(least) + " to " + DurationText.format(most)
                + ", such as 90s, 30m, 6h or 2d";
        return ScalarType.text(
                wanted,
                text -> DurationText.parse(text)
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    static ScalarType<LocalDateTime> dateAndTimeAfter(LocalDateTime earlier) {
        return ScalarType.text(
                DATE_AND_TIME.wanted() + ", later than " + earlier,
                text -> dateAndTime(text).filter(time -> time.isAfter(earlier)));
    }

    static ScalarType<LocalTime> timeOfDayOtherThan(LocalTime taken) {
        return ScalarType.text(
                TIME_OF_DAY.wanted() + ", other than " + taken,
                text -> timeOfDay(text).filter(time -> !time.equals(taken)));
    }

    /** A name that checks itself when made, such as {@code MerchantId}. */
    static <T> ScalarType<T> name(String wanted, Function<String, T> maker) {
        return ScalarType.text(wanted, text -> made(text, maker));
    }

    /** A constant, written as its name in lower case with hyphens. */
    static <E extends Enum<E>> ScalarType<E> constant(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(ScalarTypes::word).toList();
        return ScalarType.word(
                Words.oneOf(words),
                words,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(text))
                        .findFirst());
    }

    static <T> Optional<T> made(String text, Function<String, T> maker) {
        try {
            return Optional.of(maker.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<LocalDateTime> dateAndTime(String text) {
        return MINUTE.matcher(text).matches() ? made(text, ScalarTypes::localDateTime) : Optional.empty();
    }

    private static LocalDateTime localDateTime(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("found '" + text + "', wanted a day that there is", e);
        }
    }

    private static Optional<LocalTime> timeOfDay(String text) {
        return Optional.of(text).filter(TIME.asMatchPredicate()).map(LocalTime::parse);
    }

    private static Optional<Currency> currency(String text) {
        return made(text, Currency::getInstance);
    }

    private static Set<String> currencyCodes() {
        return Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Optional<Locale> locale(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            boolean known = LANGUAGES.contains(locale.getLanguage())
                    && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
            return known ? Optional.of(locale) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
