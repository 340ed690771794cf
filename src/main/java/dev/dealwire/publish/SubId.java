package dev.dealwire.publish;

import java.util.regex.Pattern;

/**
 * Our label of one placement in an affiliate link: opaque, one for an article, slot and revision, and never anything about a
 * reader. The spelling is one that every network takes.
 */
public record SubId(String value) {

    private static final Pattern SPELLING = Pattern.compile("[a-z0-9]{1,32}");

    /** @throws IllegalArgumentException unless {@code value} is 1 to 32 lower-case letters and digits */
    public SubId {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "found sub-ID '" + value + "', wanted 1 to 32 lower-case letters and digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
