package dev.dealwire.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word with digits: a maker's number, or a model's.
 *
 * @param text lower case, its parts joined by hyphens as the maker parts them
 */
record ModelCode(String text) {

    private static final int STRONG = 5;
    private static final int ORDER_NUMBER = 8;

    /** A processor, a standard, a socket: what many products have in common. */
    private static final Pattern COMMON_PART = Pattern.compile(
            "(?:rtx|gtx|rx|ax|ac|be|wifi|lpddr|gddr|ddr|usb|hdmi|pcie|hdr|i[3579])-?\\d{0,5}[a-z]{0,2}");

    /** A name with a number behind it: the same model comes in many makes. */
    private static final Pattern NAMED = Pattern.compile("[a-z]{4,}-?\\d{1,2}[a-z]?");

    /** What makers write behind a number for a country. */
    private static final Set<String> COUNTRIES = Set.of(
            "gb", "uk", "eu", "eea", "de", "us", "usa", "fr", "it", "es", "nl", "be", "ch", "at", "pl", "se", "dk",
            "no", "au", "ca", "in", "jp", "cn", "kr", "ww");

    String plain() {
        return text.replace("-", "");
    }

    boolean hasLetter() {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** A number so long that no other product of the maker shares it by chance. */
    boolean isStrong() {
        String plain = plain();
        return plain.length() >= STRONG
                && plain.chars().filter(Character::isDigit).count() >= 2
                && !COMMON_PART.matcher(text).matches()
                && !NAMED.matcher(text).matches();
    }

    /** One under which the thing can be ordered, down to its colour and its country. */
    boolean isOrderNumber() {
        return isStrong() && plain().length() >= ORDER_NUMBER;
    }

    /** Makers write one number with and without the country behind it, shops with and without what stands behind a stroke. */
    boolean isThatOf(ModelCode other) {
        return plain().equals(other.plain()) || isShortFor(other) || other.isShortFor(this);
    }

    /** Whether it says nothing beside the other: makers begin the number of a make with the model's. */
    boolean isToldBy(ModelCode other) {
        String plain = plain();
        return plain.length() > 1
                && (other.plain().startsWith(plain)
                        || other.isStrong() && other.plain().contains(plain));
    }

    private boolean isShortFor(ModelCode other) {
        if (!isStrong()) {
            return false;
        }
        String plain = plain();
        return other.shorter().anyMatch(plain::equals)
                || other.plain().startsWith(plain)
                        && COUNTRIES.contains(other.plain().substring(plain.length()));
    }

    /** Itself without parts at its end or at its beginning. */
    private Stream<String> shorter() {
        List<String> parts = Arrays.asList(text.split("-"));
        return IntStream.range(1, parts.size())
                .boxed()
                .flatMap(at -> Stream.of(parts.subList(0, at), parts.subList(at, parts.size())))
                .map(some -> String.join("", some));
    }

    /** Itself and what it may be shortened to, as far as that is strong. */
    Set<String> strongForms() {
        return Stream.concat(Stream.of(plain()), shorter())
                .filter(form -> new ModelCode(form).isStrong())
                .collect(Collectors.toSet());
    }
}
