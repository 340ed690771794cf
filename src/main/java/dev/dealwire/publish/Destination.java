package dev.dealwire.publish;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A merchant's page as the target of a link, without other people's tracking. What the remaining keys hold stays byte for
 * byte as it was, because a variant's key means nothing to us and everything to the merchant.
 */
final class Destination {

    private static final Set<String> FOREIGN_TRACKING = Set.of(
            "tag",
            "ascsubtag",
            "linkcode",
            "linkid",
            "creative",
            "creativeasin",
            "camp",
            "ref_",
            "cjevent",
            "irclickid",
            "irgwc",
            "ranmid",
            "raneaid",
            "ransiteid",
            "awc",
            "gclid",
            "fbclid",
            "msclkid");

    private static final Pattern ASIN = Pattern.compile(
            "/(?:dp|gp/product|gp/aw/d|gp/offer-listing|exec/obidos/asin|o/asin)/([a-z0-9]{10})(?:/|$)",
            Pattern.CASE_INSENSITIVE);

    private final URI url;
    private final List<String> pairs;

    private Destination(URI url, Set<String> ownKeys) {
        this.url = url;
        this.pairs = query(url).filter(pair -> !isTracking(key(pair), ownKeys)).toList();
    }

    /**
     * Empty if {@code url} is not a page on the web.
     *
     * @param ownKeys the network's own keys, in lower case, which must not be there twice
     */
    static Optional<Destination> of(URI url, Set<String> ownKeys, LinkRule rule) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        boolean usable = web && url.getHost() != null && url.getRawUserInfo() == null;
        return usable && SafeUrl.isAllowed(url, rule) ? Optional.of(new Destination(url, ownKeys)) : Optional.empty();
    }

    /** As it is, for a network that takes the address unencoded. */
    String raw() {
        return withQuery(pairs);
    }

    /** Percent-encoded once, as one value. */
    String encoded() {
        return encode(raw());
    }

    /** The same page with keys of our own behind the ones it has. */
    String with(String... ownPairs) {
        return withQuery(Stream.concat(pairs.stream(), Arrays.stream(ownPairs)).toList());
    }

    /** The same host's {@code /dp/} address, with the keys that choose a variant; empty where the path names no ASIN. */
    Optional<String> amazon(String tag) {
        Matcher matcher = ASIN.matcher(url.getRawPath());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String scheme = SafeUrl.isLoopback(url.getHost()) ? "http" : "https";
        String asin = matcher.group(1).toUpperCase(Locale.ROOT);
        Stream<String> variant = pairs.stream()
                .filter(pair -> key(pair).equals("th") || key(pair).equals("psc"));
        List<String> query = Stream.concat(Stream.of(tag), variant).toList();
        return Optional.of(scheme + "://" + url.getRawAuthority() + "/dp/" + asin + "?" + String.join("&", query));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private String withQuery(List<String> query) {
        String path = url.getRawPath().isEmpty() && !query.isEmpty() ? "/" : url.getRawPath();
        String fragment = url.getRawFragment() == null ? "" : "#" + url.getRawFragment();
        String text = url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getRawAuthority() + path
                + (query.isEmpty() ? "" : "?" + String.join("&", query)) + fragment;
        return URI.create(text).toASCIIString();
    }

    private static Stream<String> query(URI url) {
        String query = url.getRawQuery();
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&", -1)).filter(pair -> !pair.isEmpty());
    }

    private static String key(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean isTracking(String key, Set<String> ownKeys) {
        return FOREIGN_TRACKING.contains(key) || key.startsWith("utm_") || ownKeys.contains(key);
    }
}
