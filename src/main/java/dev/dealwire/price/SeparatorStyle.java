package dev.dealwire.price;

import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of point and comma begins decimals where a text was written. */
enum SeparatorStyle {
    DECIMAL_POINT('.'),
    DECIMAL_COMMA(',');

    /** Languages whose countries do not agree; without a country they say nothing. */
    private static final Set<String> DIVIDED_LANGUAGES = Set.of("ar", "az", "es", "hy", "ka", "mk", "sq");

    /** Where CLDR's rule and what shops print are known to differ. */
    private static final Set<String> DIVIDED_COUNTRIES = Set.of("AL", "AM", "AZ", "GE", "MK", "XK", "ZA");

    private static final Set<String> KNOWN_LOCALES = Arrays.stream(Locale.getAvailableLocales())
            .map(locale -> locale.getLanguage() + '-' + locale.getCountry())
            .collect(Collectors.toUnmodifiableSet());

    /** Bounded by {@link #KNOWN_LOCALES}: a page may declare any nonsense as its language. */
    private static final Map<String, Optional<SeparatorStyle>> BY_LOCALE = new ConcurrentHashMap<>();

    private final char decimalSeparator;

    SeparatorStyle(char decimalSeparator) {
        this.decimalSeparator = decimalSeparator;
    }

    boolean beginsDecimalsWith(char separator) {
        return decimalSeparator == separator;
    }

    /** The unanimous style of the page's other prices, else the habit of its locale; empty if neither is known. */
    static Optional<SeparatorStyle> of(PriceTextContext context) {
        SeparatorEvidence page = context.separators();
        if (page.isUnanimous()) {
            return Optional.of(page.decimalPoints() > 0 ? DECIMAL_POINT : DECIMAL_COMMA);
        }
        return of(context.locale());
    }

    private static Optional<SeparatorStyle> of(@Nullable Locale locale) {
        if (locale == null) {
            return Optional.empty();
        }
        String language = locale.getLanguage();
        String key = language + '-' + locale.getCountry();
        if (KNOWN_LOCALES.contains(key)) {
            return BY_LOCALE.computeIfAbsent(key, unused -> habit(language, locale.getCountry()));
        }
        return KNOWN_LOCALES.contains(language + '-') && !language.isEmpty()
                ? BY_LOCALE.computeIfAbsent(language + '-', unused -> habit(language, ""))
                : Optional.empty();
    }

    private static Optional<SeparatorStyle> habit(String language, String country) {
        if (language.isEmpty()
                || DIVIDED_COUNTRIES.contains(country)
                || (country.isEmpty() && DIVIDED_LANGUAGES.contains(language))) {
            return Optional.empty();
        }
        SeparatorStyle style = cldr(language, country);
        boolean english = language.equals("en");
        // English pages of a country that does not speak it follow either habit.
        return english && style != cldr("en", "") ? Optional.empty() : Optional.of(style);
    }

    private static SeparatorStyle cldr(String language, String country) {
        Locale withLatinDigits = new Locale.Builder()
                .setLanguage(language)
                .setRegion(country)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        char decimal = DecimalFormatSymbols.getInstance(withLatinDigits).getDecimalSeparator();
        return decimal == ',' ? DECIMAL_COMMA : DECIMAL_POINT;
    }
}
