package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a product feed to its end: RSS 2.0 or Atom with Google's attributes, or a table of tab- or comma-separated values,
 * compressed or not; which of them it is, its first bytes tell. Memory does not grow with the feed. Stateless.
 */
public final class FeedReader {

    private static final long MOST_INFLATED = 20L * 1024 * 1024 * 1024;
    private static final long BROKEN_TO_TOLERATE = 1_000;
    private static final int MOST_LAYERS = 2;
    private static final int BUFFER = 256 * 1024;

    private final long mostBytes;

    public FeedReader() {
        this(MOST_INFLATED);
    }

    FeedReader(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param feed as it was received, in up to two layers of gzip or deflate; left open
     * @param currency of amounts that come without one; null refuses those
     * @throws IOException if the bytes cannot be had, for a reason that is not the feed's
     */
    public FeedReading read(
            InputStream feed, @Nullable Currency currency, @Nullable Locale locale, FeedListener listener)
            throws IOException {
        Reading reading = new Reading(new FeedItemParser(currency, locale), listener);
        try {
            InputStream in = inflated(feed);
            FeedReading read = reading.through(rows(in));
            in.transferTo(OutputStream.nullOutputStream()); // a compressed stream's checksum comes after the last item
            return read;
        } catch (UnreadableFeedException e) {
            return reading.refused(e.reason(), String.valueOf(e.getMessage()));
        } catch (EOFException e) {
            return reading.refused(Reason.FEED_CUT_SHORT, "the end of the bytes within a compressed stream");
        } catch (ZipException e) {
            return reading.refused(Reason.MALFORMED_FEED, "a broken compressed stream: " + e.getMessage());
        } catch (CappedStream.OverflowException e) {
            return reading.refused(Reason.FEED_TOO_LARGE, "over " + mostBytes + " bytes inflated");
        }
    }

    private InputStream inflated(InputStream feed) throws IOException {
        InputStream in = new BufferedInputStream(feed, BUFFER);
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 0x1f && second == 0x8b) {
                in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
            } else if (first == 0x78 && (first << 8 | second) % 31 == 0) {
                in = new BufferedInputStream(new InflaterInputStream(in), BUFFER);
            }
        }
        return new BufferedInputStream(new CappedStream(in, mostBytes), BUFFER);
    }

    private static FeedRows rows(InputStream in) throws IOException, UnreadableFeedException {
        in.mark(64);
        byte[] head = in.readNBytes(64);
        in.reset();
        Charset charset = charsetOf(head);
        if (charset == StandardCharsets.UTF_8 && startsWith(head, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
        }
        boolean xml =
                new String(head, charset).replace("\ufeff", "").stripLeading().startsWith("<");
        return xml ? XmlRows.open(in) : DelimitedRows.open(new InputStreamReader(in, charset));
    }

    private static Charset charsetOf(byte[] head) {
        return startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** One feed on its way through; counts what goes by. */
    private static final class Reading {

        private final FeedItemParser parser;
        private final FeedListener listener;
        private long items;
        private long broken;

        Reading(FeedItemParser parser, FeedListener listener) {
            this.parser = parser;
            this.listener = listener;
        }

        FeedReading through(FeedRows rows) throws IOException, UnreadableFeedException {
            for (FeedRow row = rows.next(); row != null; row = rows.next()) {
                items++;
                take(row);
                if (broken > BROKEN_TO_TOLERATE && isMostlyBroken()) {
                    return mostlyBroken();
                }
            }
            return isMostlyBroken() ? mostlyBroken() : new FeedReading.Whole(items, broken);
        }

        FeedReading refused(Reason reason, String detail) {
            return new FeedReading.Refused(reason, detail, items, broken);
        }

        private void take(FeedRow row) {
            switch (row) {
                case FeedRow.Broken(long line, String why) -> passOver(line, why);
                case FeedRow.Item item -> {
                    try {
                        listener.item(parser.parse(item.line(), item.fields()));
                    } catch (BrokenItemException e) {
                        passOver(item.line(), String.valueOf(e.getMessage()));
                    }
                }
            }
        }

        private void passOver(long line, String why) {
            broken++;
            listener.broken(new BrokenItem(line, why));
        }

        private boolean isMostlyBroken() {
            return broken * 2 > items;
        }

        private FeedReading mostlyBroken() {
            return refused(Reason.MOSTLY_BROKEN, broken + " of " + items + " items broken");
        }
    }
}
