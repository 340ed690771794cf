package dev.dealwire.price;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The money of those who write a language: all that is left to tell a sign by where a page names no country. */
final class LanguageHomes {

    /**
     * What a sign that several countries share means where most who write the language and use the sign live; a dollar
     * sign on a French page is Canada's.
     */
    private static final Map<String, String> AT_HOME = Map.ofEntries(
            Map.entry("en", "USD"),
            Map.entry("fr", "CAD"),
            Map.entry("sv", "SEK"),
            Map.entry("nb", "NOK"),
            Map.entry("no", "NOK"),
            Map.entry("nn", "NOK"),
            Map.entry("da", "DKK"),
            Map.entry("is", "ISK"),
            Map.entry("ja", "JPY"),
            Map.entry("zh", "CNY"),
            Map.entry("ko", "KRW"),
            Map.entry("ro", "RON"),
            Map.entry("ru", "RUB"),
            Map.entry("uk", "UAH"),
            Map.entry("be", "BYN"),
            Map.entry("sr", "RSD"),
            Map.entry("mk", "MKD"),
            Map.entry("hi", "INR"),
            Map.entry("bn", "BDT"),
            Map.entry("ur", "PKR"),
            Map.entry("bs", "BAM"),
            Map.entry("sq", "ALL"));

    /** Languages of one country, whose shops often print amounts without any sign, as in "3.499,-". */
    private static final Set<String> OF_ONE_COUNTRY = Set.of("da", "nb", "nn", "no", "is", "ja", "ko");

    private LanguageHomes() {}

    /** The currency that is meant, if one is, by a sign on a page in the language, an ISO 639 code. */
    static Optional<Currency> currency(String language) {
        return Optional.ofNullable(AT_HOME.get(language)).map(Currency::getInstance);
    }

    static boolean isOfOneCountry(String language) {
        return OF_ONE_COUNTRY.contains(language);
    }
}
