package dev.dealwire.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings addresses into the one form that is checked against robots.txt, sent and compared: lower-case scheme and host, no
 * default port, no dot segments, no fragment, a path. Never drops or reorders a parameter; see {@link CanonicalUrl} for that.
 */
final class RequestUrl {

    private static final String ALLOWED_IN_URI = "!#$%&'()*+,-./:;=?@_~[]";

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private RequestUrl() {}

    /** Addresses that are not http or https, or have no host, come back as they are, for {@link AddressRules} to refuse. */
    static URI of(URI url) {
        URI plain = URI.create(url.toASCIIString());
        String scheme = plain.getScheme();
        if (scheme == null || plain.getHost() == null || plain.getRawUserInfo() != null) {
            return plain;
        }
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(lowerScheme).append("://").append(hostOf(plain));
        if (plain.getPort() >= 0 && plain.getPort() != defaultPort(lowerScheme)) {
            text.append(':').append(plain.getPort());
        }
        text.append(pathOf(plain));
        if (plain.getRawQuery() != null) {
            text.append('?').append(plain.getRawQuery());
        }
        return URI.create(text.toString());
    }

    /**
     * Reads a Location header as forgivingly as browsers do: spaces and raw bytes in it are escaped, a name in another script
     * is brought to its ASCII form.
     *
     * @param location as the header's bytes, one a char
     * @return empty if no address can be made of it
     */
    static Optional<URI> resolve(URI base, String location) {
        try {
            URI relative = new URI(asciiOf(location.strip()));
            // for a lone query the JDK drops the page's name, against RFC 3986 section 5.2.2
            return Optional.of(
                    of(base.resolve(hasNoPath(relative) ? new URI(base.getRawPath() + relative) : relative)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port: what a robots.txt speaks for (RFC 9309 section 2.3). */
    static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static String hostOf(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static int defaultPort(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }

    private static String pathOf(URI url) {
        String path = removeDotSegments(url.getRawPath());
        return path.startsWith("/") ? path : "/" + path;
    }

    /** RFC 3986 section 5.2.4; unlike {@link URI#normalize()} it keeps no leading {@code ..} and merges no slashes. */
    private static String removeDotSegments(@Nullable String path) {
        if (path == null || !path.contains("/.")) {
            return path == null ? "" : path;
        }
        StringBuilder kept = new StringBuilder(path.length());
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> kept.append(last ? "/" : "");
                case ".." -> {
                    kept.setLength(Math.max(0, kept.lastIndexOf("/")));
                    kept.append(last ? "/" : "");
                }
                default -> kept.append('/').append(segments[i]);
            }
        }
        return kept.toString();
    }

    private static boolean hasNoPath(URI relative) {
        return !relative.isAbsolute() && relative.getRawAuthority() == null && "".equals(relative.getRawPath());
    }

    private static String asciiOf(String location) {
        int authority = location.indexOf("//");
        if (authority < 0 || location.chars().allMatch(c -> c < 0x80)) {
            return escaped(location);
        }
        int from = authority + 2;
        int to = from;
        while (to < location.length() && "/?#".indexOf(location.charAt(to)) < 0) {
            to++;
        }
        String host =
                new String(location.substring(from, to).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return location.substring(0, from) + IDN.toASCII(host) + escaped(location.substring(to));
    }

    private static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (b & 0xff);
            if (Character.isLetterOrDigit(c) && c < 0x80 || ALLOWED_IN_URI.indexOf(c) >= 0) {
                result.append(c);
            } else {
                result.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return LONE_PERCENT.matcher(result).replaceAll("%25");
    }
}
