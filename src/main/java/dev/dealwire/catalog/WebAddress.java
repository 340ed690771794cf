package dev.dealwire.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Addresses as people and pages write them, which is looser than a URI may be (RFC 3986): blanks, bars, braces and lone percent
 * signs stand in them. These are percent-encoded (RFC 3986 section 2.1), tabs and line breaks are left out as browsers do it
 * (URL Standard, section 4.4), everything else stays as it is.
 */
public final class WebAddress {

    private static final String FORBIDDEN = " \"<>\\^`{|}";
    private static final String LEFT_OUT = "\t\n\r";
    private static final String BRACKETS = "[]";

    private WebAddress() {}

    /** Reads an absolute or relative address; empty if the text is none even so. */
    public static Optional<URI> read(String text) {
        try {
            return Optional.of(new URI(encoded(text.strip())));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        int fragment = text.indexOf('#');
        int path = endOfAuthority(text);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean secondHash = c == '#' && i != fragment;
            if (secondHash || isForbidden(c) || isLonePercent(text, i) || (i >= path && BRACKETS.indexOf(c) >= 0)) {
                encode(c, encoded);
            } else if (LEFT_OUT.indexOf(c) < 0) {
                encoded.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    /** Where brackets no longer enclose an IPv6 address. */
    private static int endOfAuthority(String text) {
        int slashes = text.indexOf("//");
        if (slashes < 0 || text.indexOf('/') < slashes) {
            return 0;
        }
        int path = text.indexOf('/', slashes + 2);
        return path < 0 ? text.length() : path;
    }

    private static boolean isForbidden(int c) {
        return FORBIDDEN.indexOf(c) >= 0 || (c >= 0x80 && (Character.isSpaceChar(c) || Character.isISOControl(c)));
    }

    private static boolean isLonePercent(String text, int at) {
        return text.charAt(at) == '%' && !(isHexDigit(text, at + 1) && isHexDigit(text, at + 2));
    }

    private static boolean isHexDigit(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    private static void encode(int c, StringBuilder encoded) {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet & 0xFF));
        }
    }
}
