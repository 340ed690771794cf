package dev.dealwire.price;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles the currency of a price from everything that is known about it: the signs and codes of its text, what the page
 * declares, the language and the host's country. Knows countries, never shops.
 */
public final class CurrencyResolver {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Two-letter domains that are sold as words all over the world and say nothing about a country. */
    private static final Set<String> DOMAINS_WITHOUT_COUNTRY = Set.of(
            "ac", "ag", "ai", "am", "as", "cc", "cd", "co", "cx", "dj", "fm", "gg", "gl", "io", "is", "la", "ly", "me",
            "ms", "mu", "nu", "pw", "sc", "sh", "st", "tk", "to", "tv", "vc", "ws");

    /** The second level that countries keep for their own shops: {@code .com.co} is Colombia's, {@code .co} is anyone's. */
    private static final Pattern SHOPS_OF_A_COUNTRY = Pattern.compile("(?i)\\.(?:com|net)\\.[a-z]{2}$");

    private static final Map<String, String> COUNTRY_OF_DOMAIN = Map.of("uk", "GB");

    private CurrencyResolver() {}

    /** The currency of the locale's country; {@link CurrencyEvidence#NONE} for a language without a country. */
    public static CurrencyEvidence evidenceOf(@Nullable Locale locale) {
        return locale == null
                ? CurrencyEvidence.NONE
                : ofCountry(locale.getCountry(), CurrencyEvidence.Strength.LOCALE);
    }

    /** The currency of the country whose top-level domain {@code host} ends in; none for a generic or vanity domain. */
    public static CurrencyEvidence evidenceOfHost(@Nullable String host) {
        if (host == null) {
            return CurrencyEvidence.NONE;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String domain = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (DOMAINS_WITHOUT_COUNTRY.contains(domain)
                && !SHOPS_OF_A_COUNTRY.matcher(name).find()) {
            return CurrencyEvidence.NONE;
        }
        String country = COUNTRY_OF_DOMAIN.getOrDefault(domain, domain.toUpperCase(Locale.ROOT));
        return ofCountry(country, CurrencyEvidence.Strength.COUNTRY);
    }

    /** The currency of the country that the page's address names, an ISO 3166 code; none if it names none. */
    static CurrencyEvidence evidenceOfPlace(@Nullable String country) {
        return country == null ? CurrencyEvidence.NONE : ofCountry(country, CurrencyEvidence.Strength.PLACE);
    }

    /** Weighs the evidence, the strongest first; weaker evidence narrows what stronger evidence leaves open. */
    public static CurrencyResolution resolve(Collection<CurrencyEvidence> evidence) {
        List<CurrencyEvidence> strongestFirst = evidence.stream()
                .filter(piece -> !piece.isNone())
                .sorted(Comparator.comparing(CurrencyEvidence::strength).reversed())
                .toList();
        Optional<CurrencyResolution> conflict = conflictAtTheTop(strongestFirst);
        return conflict.orElseGet(() -> combine(strongestFirst));
    }

    private static Optional<CurrencyResolution> conflictAtTheTop(List<CurrencyEvidence> strongestFirst) {
        return strongestFirst.stream()
                .filter(piece -> piece.strength() == strongestFirst.getFirst().strength())
                .filter(piece -> !piece.agreesWith(strongestFirst.getFirst()))
                .findFirst()
                .map(piece -> new CurrencyResolution.Conflicting(strongestFirst.getFirst(), piece));
    }

    private static CurrencyResolution combine(List<CurrencyEvidence> strongestFirst) {
        CurrencyEvidence all = strongestFirst.stream().reduce(CurrencyEvidence.NONE, CurrencyEvidence::narrowedBy);
        boolean contradicted = strongestFirst.stream().anyMatch(piece -> !piece.agreesWith(all));
        return all.settled()
                .<CurrencyResolution>map(currency -> new CurrencyResolution.Settled(currency, contradicted))
                .orElseGet(() -> new CurrencyResolution.Open(all));
    }

    private static CurrencyEvidence ofCountry(String country, CurrencyEvidence.Strength strength) {
        if (!COUNTRIES.contains(country)) {
            return CurrencyEvidence.NONE;
        }
        Currency currency = Currency.getInstance(Locale.of("", country));
        return currency == null ? CurrencyEvidence.NONE : CurrencyEvidence.of(currency, strength);
    }
}
