package dev.dealwire.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who we say we are. Without a contact page only loopback may be asked: a shop must be able to reach the person behind the
 * requests.
 *
 * @param product the token that robots.txt knows us by (RFC 9309 section 2.2.1): letters, hyphens and underscores
 * @param contact a page that tells a shop what the bot does and whom to write to
 */
public record UserAgent(
        String product, String version, @Nullable URI contact) {

    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]+");

    /** @throws IllegalArgumentException unless the parts fit a User-Agent header and robots.txt */
    public UserAgent {
        require(PRODUCT, product, "user agent's product of letters, hyphens and underscores");
        require(VERSION, version, "user agent's version of letters, digits, dots and hyphens");
        if (contact != null && !("https".equals(contact.getScheme()) || "http".equals(contact.getScheme()))) {
            throw new IllegalArgumentException("found contact page '" + contact + "', wanted an http or https address");
        }
    }

    /** For the header, for example {@code Dealwire/0.1 (+https://example.com/bot)}. */
    public String header() {
        String name = product + "/" + version;
        return contact == null ? name : name + " (+" + contact.toASCIIString() + ")";
    }

    /** For matching robots.txt groups. */
    String token() {
        return product.toLowerCase(Locale.ROOT);
    }

    private static void require(Pattern pattern, String text, String wanted) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("found '" + text + "', wanted a " + wanted);
        }
    }
}
