package dev.dealwire.job.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a product page. */
final class UrlType {

    static final ScalarType<URI> PAGE = ScalarType.text(
            "an address such as https://www.walmart.com/ip/12345 (http only on this machine)", UrlType::parse);

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
    private static final int LONGEST = 2_000;

    private UrlType() {}

    /** In lower case, as host names compare. */
    static String host(URI url) {
        return Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(url -> text.length() <= LONGEST && isPage(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPage(URI url) {
        boolean safe = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme())
                        && LOOPBACK.matcher(host(url)).matches());
        return safe && !host(url).isEmpty() && url.getRawUserInfo() == null && url.getPort() <= 65_535;
    }
}
