package dev.dealwire.extract.data;

import dev.dealwire.catalog.Gtin;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trade item numbers that elements carry for the widgets of other companies, which fetch a maker's pictures or reviews by
 * them: {@code data-flix-ean="4006381333931"}.
 */
final class AttributeGtins {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 20;
    private static final Pattern NAME = Pattern.compile("(?:.*[-_:])?(?:ean|gtin|upc|isbn|barcode)(?:8|1[0-4])?");

    private final Set<Gtin> found = new HashSet<>();

    void see(String name, String value) {
        if (value.length() >= SHORTEST
                && value.length() <= LONGEST
                && Character.isDigit(value.charAt(0))
                && NAME.matcher(name).matches()) {
            Gtin.parse(value).ifPresent(found::add);
        }
    }

    /** The page's one number; null if it has none, or several, as a page with several products does. */
    @Nullable
    String only() {
        return found.size() == 1 ? found.iterator().next().value() : null;
    }
}
