package dev.dealwire.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Reads feeds that a test writes, and remembers what went by. */
final class Feeds implements FeedListener {

    final List<FeedItem> items = new ArrayList<>();
    final List<BrokenItem> broken = new ArrayList<>();

    FeedReading read(String feed) {
        return read(feed.getBytes(StandardCharsets.UTF_8));
    }

    FeedReading read(byte[] feed) {
        return read(feed, new FeedReader());
    }

    FeedReading read(byte[] feed, FeedReader reader) {
        try {
            return reader.read(new ByteArrayInputStream(feed), null, Locale.US, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] cut(byte[] bytes, int share) {
        return Arrays.copyOf(bytes, bytes.length * share / 100);
    }

    static String rss(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
                """ + String.join("\n", items) + "\n</channel></rss>\n";
    }

    static String item(String id, String price) {
        return "<item><g:id>%s</g:id><title>Thing %s</title><link>https://shop.example/p/%s</link><g:price>%s</g:price></item>"
                .formatted(id, id, id, price);
    }

    @Override
    public void item(FeedItem item) {
        items.add(item);
    }

    @Override
    public void broken(BrokenItem item) {
        broken.add(item);
    }
}
