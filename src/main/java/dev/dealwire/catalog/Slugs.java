package dev.dealwire.catalog;

import java.util.regex.Pattern;

/** The one spelling of names that operators choose: they become file names, addresses, keys and metric tags. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    private Slugs() {}

    static String require(String value, String what) {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "found " + what + " '" + value + "', wanted 1 to 64 lower-case letters, digits and inner hyphens");
        }
        return value;
    }
}
