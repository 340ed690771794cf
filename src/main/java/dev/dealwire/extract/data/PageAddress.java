package dev.dealwire.extract.data;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the page is, by what is known and what it says, to compare other addresses with. */
final class PageAddress {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_LETTERS = Pattern.compile("^[a-z]{1,3}(?=[0-9])");
    /** The last segment of an address, which programs keep without the rest. */
    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{N}_-]{3,}");

    private static final int MIN_SEGMENT = 6;
    private static final int MIN_IDENTIFIER = 4;
    private static final int MIN_NUMBER = 7;

    private final List<Parts> addresses = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    /** How another address compares. */
    enum Match {
        SAME,
        SAME_PATH,
        OTHER,
        /** One of the two is not known, or names no page. */
        UNKNOWN
    }

    /** An address, split; the host is left out because shops answer under several. */
    private record Parts(String path, Set<String> query) {

        static Optional<Parts> of(@Nullable String address) {
            if (address == null || address.isBlank()) {
                return Optional.empty();
            }
            String plain = withoutOrigin(address.strip());
            int fragment = plain.indexOf('#');
            String bare = fragment < 0 ? plain : plain.substring(0, fragment);
            int question = bare.indexOf('?');
            String path = decoded(question < 0 ? bare : bare.substring(0, question));
            String query = question < 0 ? "" : decoded(bare.substring(question + 1));
            return Optional.of(new Parts(withoutSlashes(path), parameters(query)));
        }

        private static String withoutOrigin(String address) {
            int scheme = address.indexOf("//");
            if (scheme < 0) {
                return address;
            }
            int path = address.indexOf('/', scheme + 2);
            return path < 0 ? "" : address.substring(path);
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException _) {
                return text.toLowerCase(Locale.ROOT);
            }
        }

        private static String withoutSlashes(String path) {
            String trimmed = path.startsWith("/") ? path.substring(1) : path;
            return trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        }

        private static Set<String> parameters(String query) {
            return query.isEmpty() ? Set.of() : new HashSet<>(List.of(query.split("&")));
        }

        String lastSegment() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Shops put one product under several folders: a language, a category. */
        boolean samePathAs(Parts other) {
            return path.equals(other.path)
                    || (lastSegment().length() >= MIN_SEGMENT && lastSegment().equals(other.lastSegment()));
        }
    }

    private PageAddress() {}

    /** @param declared what the page says its address is */
    static PageAddress of(@Nullable URI url, List<@Nullable String> declared) {
        PageAddress address = new PageAddress();
        address.add(url == null ? null : url.toString());
        declared.forEach(address::add);
        return address;
    }

    private void add(@Nullable String text) {
        Optional<Parts> parts = Parts.of(text)
                .filter(found -> !found.path().isEmpty() || !found.query().isEmpty());
        parts.ifPresent(found -> {
            addresses.add(found);
            addWords(found.path());
            found.query().forEach(this::addWords);
        });
    }

    private void addWords(String text) {
        for (String segment : text.split("/")) {
            words.add(squeezed(segment));
            for (String word : SEPARATORS.split(segment)) {
                words.add(word);
                words.add(LEADING_LETTERS.matcher(word).replaceFirst(""));
            }
        }
    }

    private static String squeezed(String text) {
        return SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether an identifier that is long enough to mean something is a word of the address. */
    boolean names(@Nullable String identifier) {
        if (identifier == null) {
            return false;
        }
        String word = squeezed(identifier);
        return word.length() >= MIN_IDENTIFIER
                && word.chars().anyMatch(Character::isDigit)
                && (words.contains(word)
                        || namesNumber(LEADING_LETTERS.matcher(word).replaceFirst("")));
    }

    /** {@code ITM-9931204455-hat} for the identifier {@code ITM9931204455}. */
    private boolean namesNumber(String number) {
        return number.length() >= MIN_NUMBER && words.contains(number);
    }

    /** Whether a word of a name is one of the address, or part of one. */
    boolean mentions(String word) {
        return words.stream().anyMatch(own -> own.contains(word));
    }

    Match compare(@Nullable String text) {
        if (text != null && SLUG.matcher(text).matches()) {
            return addresses.stream().anyMatch(page -> page.lastSegment().equals(text))
                    ? Match.SAME_PATH
                    : Match.UNKNOWN;
        }
        Optional<Parts> found = Parts.of(text).filter(parts -> !parts.path().isEmpty());
        if (found.isEmpty() || addresses.isEmpty()) {
            return Match.UNKNOWN;
        }
        Parts other = found.get();
        if (isWhole(other, addresses.getFirst())) {
            return Match.SAME;
        }
        return addresses.stream().anyMatch(other::samePathAs) ? Match.SAME_PATH : Match.OTHER;
    }

    /** What an address adds to the path must be asked for by the page's too; the page's may say more, as campaigns do. */
    private static boolean isWhole(Parts other, Parts page) {
        return other.samePathAs(page)
                && page.query().containsAll(other.query())
                && (!other.query().isEmpty() || page.query().isEmpty());
    }
}
