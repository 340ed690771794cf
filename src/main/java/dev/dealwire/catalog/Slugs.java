package dev.dealwire.catalog;

import java.util.regex.Pattern;

/** The one spelling of names that operators choose: they become file names, addresses, keys and metric tags. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    private Slugs() {}

    static boolean isSlug(String value) {
        return SLUG.matcher(value).matches();
    }

    static String require(String value, String what) {
        if (!isSlug(value)) {
            throw new IllegalArgumentException(
                    "found " + what + " '" + value + "', wanted 1 to 64 lower-case letters, digits and inner hyphens");
        }
        return value;
    }
}
