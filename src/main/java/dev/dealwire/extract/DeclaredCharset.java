package dev.dealwire.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a page's bytes are to be read in, as far as it can be told without parsing them: the header's, or UTF-8 where
 * the page's beginning names no other. Finding out otherwise costs the parser a parse of that beginning.
 */
final class DeclaredCharset {

    /** More than the parser looks at for the page's own word. */
    private static final int BEGINNING = 8 << 10;

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final String MENTION = "charset";
    private static final Pattern UTF_8 = Pattern.compile(MENTION + "\\s*=\\s*[\"']?\\s*utf-8\\s*[\"';\\s/>]");
    /** In the declaration of an XML document. */
    private static final String XML_MENTION = "encoding";

    private DeclaredCharset() {}

    /** Null where the parser has to look for it. A byte order mark, which it heeds first, may say otherwise. */
    static @Nullable String of(Page page) {
        String header = ofHeader(page.contentType());
        return header == null && isPlainlyUtf8(page.body()) ? StandardCharsets.UTF_8.name() : header;
    }

    private static @Nullable String ofHeader(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher named = IN_HEADER.matcher(contentType);
        return named.find() && isSupported(named.group(1)) ? named.group(1) : null;
    }

    /** Whether every mention of a charset, whatever it is part of, is of UTF-8. */
    private static boolean isPlainlyUtf8(byte[] body) {
        String beginning = new String(body, 0, Math.min(BEGINNING, body.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        Matcher utf8 = UTF_8.matcher(beginning);
        for (int at = beginning.indexOf(MENTION); at >= 0; at = beginning.indexOf(MENTION, at + 1)) {
            if (!utf8.region(at, beginning.length()).lookingAt()) {
                return false;
            }
        }
        return !beginning.contains(XML_MENTION);
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
