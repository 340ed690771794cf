package dev.dealwire.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Bytes into a tree, within caps: no page of a shop comes near them, and whoever builds a page to exhaust us meets them. The
 * charset is the byte order mark's, else the header's, else the page's own word.
 */
final class HtmlParsing {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_TAGS = 300_000;
    private static final int DEEPEST = 400;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EIGHT_TAGS = 0x3C3C3C3C3C3C3C3CL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private HtmlParsing() {}

    static Optional<Document> parse(Page page) {
        byte[] body = page.body();
        int tags = tags(body);
        if (body.length > MOST_BYTES || tags == 0 || tags > MOST_TAGS) {
            return Optional.empty();
        }
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try {
            String base = page.url() == null ? "" : page.url().toString();
            return Optional.of(Jsoup.parse(new ByteArrayInputStream(body), DeclaredCharset.of(page), base, parser));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: the bytes are in memory", e);
        }
    }

    /** How many bytes open a tag, eight compared at once: a byte that equals is zero after the difference is taken. */
    private static int tags(byte[] body) {
        int tags = 0;
        int i = 0;
        for (; i + Long.BYTES <= body.length; i += Long.BYTES) {
            long difference = (long) EIGHT_BYTES.get(body, i) ^ EIGHT_TAGS;
            long unequal = ((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS;
            tags += Long.bitCount(~unequal);
        }
        for (; i < body.length; i++) {
            tags += body[i] == '<' ? 1 : 0;
        }
        return tags;
    }
}
