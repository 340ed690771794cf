package dev.dealwire.fetch;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From the address asked for to the one the page was found at.
 *
 * @param permanent whether every redirect between the two was one for good (301 or 308); true, too, when there was none
 */
public record Trail(URI asked, URI found, boolean permanent) {

    private static final Set<String> HOME_PAGES = Set.of("", "/", "/index.html", "/index.htm", "/index.php", "/home");

    /** A home page by language or country: {@code /de}, {@code /en-us/}, {@code /gb/en}. */
    private static final Pattern LOCALE_HOME =
            Pattern.compile("/[a-z]{2}([-_][a-z]{2})?(/[a-z]{2}([-_][a-z]{2})?)?/?", Pattern.CASE_INSENSITIVE);

    public boolean moved() {
        return !asked.equals(found);
    }

    /** The listing lives elsewhere from now on, and may be asked for there. */
    public boolean movedPermanently() {
        return moved() && permanent && !toHomePage();
    }

    /** A redirect from a page of its own to a shop's front door: the shop's way of saying that the page is gone. */
    public boolean toHomePage() {
        return moved() && isHome(found) && !isHome(asked);
    }

    private static boolean isHome(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return url.getRawQuery() == null
                && (HOME_PAGES.contains(path) || LOCALE_HOME.matcher(path).matches());
    }
}
