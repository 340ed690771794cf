package dev.dealwire.extract.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The country that a page's address names, or the list of its translations, where one shop sells in several under one
 * domain: {@code /en-ca/}, {@code /us/en/}, {@code au.shop.example}.
 */
final class PageCountry {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Pattern LOCALE = Pattern.compile("([a-z]{2})[-_]([a-z]{2})");
    private static final Pattern SEPARATOR = Pattern.compile("/+");
    /** Countries whose letters alone begin a path or a host, and are hardly a word or a section of a shop. */
    private static final Set<String> ALONE =
            Set.of("us", "ca", "au", "nz", "sg", "hk", "mx", "cl", "pe", "uk", "gb", "ie", "za");

    private static final int HEAD = 3;

    private final @Nullable String language;

    private PageCountry(@Nullable String language) {
        this.language = language;
    }

    /**
     * @param translations addresses by the language tags that the page gives them
     * @param tag the language that the page says it is in
     * @return an ISO 3166 code
     */
    static @Nullable String of(
            @Nullable URI url, @Nullable String canonical, Map<String, String> translations, @Nullable String tag) {
        String language =
                tag == null || tag.length() < 2 ? null : tag.substring(0, 2).toLowerCase(Locale.ROOT);
        PageCountry reader = new PageCountry(language);
        List<String> own = Stream.of(canonical, url == null ? null : url.toString())
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        String translated = ofTranslation(own, translations);
        return translated != null
                ? translated
                : own.stream()
                        .map(reader::ofAddress)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** One address may stand for several countries; then it names none. */
    private static @Nullable String ofTranslation(List<String> own, Map<String, String> translations) {
        List<String> countries = new ArrayList<>();
        translations.forEach((tag, address) -> {
            Matcher locale = LOCALE.matcher(tag);
            if (own.contains(address) && locale.matches()) {
                countries.add(locale.group(2));
            }
        });
        return countries.size() == 1 ? country(countries.getFirst()) : null;
    }

    private @Nullable String ofAddress(String address) {
        int start = address.indexOf("//");
        String[] parts = SEPARATOR.split(start < 0 ? address : address.substring(start + 2));
        String label = start < 0 || parts[0].indexOf('.') < 0 ? "" : parts[0].substring(0, parts[0].indexOf('.'));
        List<String> heads = new ArrayList<>(List.of(label));
        heads.addAll(List.of(parts).subList(Math.min(1, parts.length), Math.min(HEAD, parts.length)));
        for (String head : heads) {
            Matcher locale = LOCALE.matcher(head);
            if (locale.matches() && LANGUAGES.contains(locale.group(1))) {
                return country(locale.group(2));
            }
        }
        return ofTwo(heads);
    }

    /** {@code /us/en/}, {@code /en/us/}; a country alone where it cannot be the language. */
    private @Nullable String ofTwo(List<String> heads) {
        for (int i = 1; i + 1 < heads.size(); i++) {
            if (heads.get(i + 1).equals(language) && heads.get(i).length() == 2) {
                return country(heads.get(i));
            }
            if (heads.get(i).equals(language) && heads.get(i + 1).length() == 2) {
                return country(heads.get(i + 1));
            }
        }
        return heads.stream()
                .limit(2)
                .filter(head -> ALONE.contains(head) && !head.equals(language))
                .findFirst()
                .map(PageCountry::country)
                .orElse(null);
    }

    private static @Nullable String country(String letters) {
        String code = "uk".equals(letters) ? "GB" : letters.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : null;
    }
}
