package dev.dealwire.extract.data;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The currency and the country that a page's programs are set to, where all of them name one: {@code currencyCode:"QAR"},
 * {@code Shopify.currency = {"active":"NZD"}}, {@code "locale":"en-AU"}. Asked only where nothing else on a page tells.
 *
 * @param currency an ISO 4217 code
 * @param country an ISO 3166 code
 */
record ProgramHome(@Nullable String currency, @Nullable String country) {

    static final ProgramHome UNKNOWN = new ProgramHome(null, null);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MOST = 400;
    private static final int REACH = 70;

    private static final String ASSIGNED = "\\w{0,12}\\\\?[\"']?\\s{0,3}[:=]\\s{0,3}";
    private static final Setting CURRENCY = new Setting(
            "urrency",
            Pattern.compile("urrency" + ASSIGNED
                    + "\\{?\\s{0,3}(?:\\\\?[\"']?\\w{2,8}\\\\?[\"']?\\s?:\\s?)?\\\\?[\"']([A-Z]{3})\\\\?[\"']"),
            CURRENCIES);
    private static final Setting COUNTRY =
            new Setting("ountry", Pattern.compile("ountry" + ASSIGNED + "\\\\?[\"']([A-Z]{2})\\\\?[\"']"), COUNTRIES);
    private static final Setting LOCALE = new Setting(
            "ocale", Pattern.compile("ocale" + ASSIGNED + "\\\\?[\"'][a-z]{2}[-_]([A-Z]{2})\\\\?[\"']"), COUNTRIES);

    /** How programs write one thing that they are set to. */
    private record Setting(String name, Pattern assignment, Set<String> known) {

        void find(String script, Set<String> found) {
            int at = script.indexOf(name);
            for (int i = 0; at >= 0 && i < MOST; i++) {
                Matcher matcher = assignment.matcher(script).region(at, Math.min(script.length(), at + REACH));
                if (matcher.lookingAt() && known.contains(matcher.group(1))) {
                    found.add(matcher.group(1));
                }
                at = script.indexOf(name, at + name.length());
            }
        }
    }

    static ProgramHome of(List<Element> scripts) {
        Set<String> currencies = new HashSet<>();
        Set<String> countries = new HashSet<>();
        for (Element script : scripts) {
            String text = ScriptText.of(script);
            CURRENCY.find(text, currencies);
            COUNTRY.find(text, countries);
            LOCALE.find(text, countries);
        }
        return new ProgramHome(only(currencies), only(countries));
    }

    private static @Nullable String only(Set<String> found) {
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
