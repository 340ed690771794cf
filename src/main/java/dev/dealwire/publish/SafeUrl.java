package dev.dealwire.publish;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may stand in a link: {@code https} with a host and without user information, in ASCII. Plain {@code http}
 * passes only to a loopback address; whether even that is wanted is for {@link LinkRule} to say, through {@link #of}.
 */
public record SafeUrl(String value) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    /** @throws IllegalArgumentException unless {@code value} is such an address */
    public SafeUrl {
        if (!isSafe(URI.create(value)) || !value.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("found link '" + value + "', wanted https and a host");
        }
    }

    /** Empty if {@code rule} does not allow a link there. */
    public static Optional<SafeUrl> of(URI url, LinkRule rule) {
        return isSafe(url) && isAllowed(url, rule) ? Optional.of(new SafeUrl(url.toASCIIString())) : Optional.empty();
    }

    static boolean isAllowed(URI url, LinkRule rule) {
        return rule == LinkRule.HTTPS_OR_LOOPBACK || !isLoopback(url.getHost());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isSafe(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(url.getScheme())
                || ("http".equalsIgnoreCase(url.getScheme()) && isLoopback(url.getHost()));
    }
}
