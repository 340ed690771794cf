package dev.dealwire.fetch;

import java.util.regex.Pattern;

/**
 * What shows an interface who asks. It goes out in a header of its own, to the server that was asked and no other, and into no
 * log and no archive.
 *
 * @param header the field's name
 * @param value the whole field
 */
public record Credential(String header, String value) {

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

    /** @throws IllegalArgumentException if the value cannot be sent in a header; the message does not tell it */
    public Credential {
        if (!SENDABLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "found a value for " + header + " that is empty or has other than printable ASCII characters");
        }
    }

    @Override
    public String toString() {
        return header + ": (withheld)";
    }
}
