package dev.dealwire.benchmarks;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.feed.FeedMatches;
import dev.dealwire.feed.FeedReader;
import dev.dealwire.feed.FeedReading;
import dev.dealwire.job.TrackedListing;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads a feed of a million items, as RSS, as tab-separated values and compressed, each in a JVM of its own with 256 MB of
 * heap, and picks the offers of 10,000 listings out of it. {@code main} without arguments does all; the count of items may be
 * named.
 */
public final class FeedBenchmark {

    private static final int LISTINGS = 10_000;

    private FeedBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            readHere(Path.of(args[0]), Integer.parseInt(args[1]));
            return;
        }
        int items = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("dealwire-feeds");
        try {
            for (String name : List.of("products.xml", "products.tsv", "products.xml.gz")) {
                Path feed = folder.resolve(name);
                write(feed, items);
                readInChild(feed, items);
                Files.delete(feed);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static void readInChild(Path feed, int items) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedBenchmark.class.getName(),
                        feed.toString(),
                        Integer.toString(items))
                .inheritIO()
                .start();
        if (child.waitFor() != 0) {
            throw new IllegalStateException("found " + feed + " unread, wanted all of it in 256 MB");
        }
    }

    private static void readHere(Path feed, int items) throws IOException {
        FeedMatches matches = new FeedMatches(
                IntStream.range(0, LISTINGS).mapToObj(FeedBenchmark::listing).toList());
        long start = System.nanoTime();
        FeedReading reading;
        try (InputStream bytes = Files.newInputStream(feed)) {
            reading = new FeedReader().read(bytes, null, Locale.US, matches);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!reading.equals(new FeedReading.Whole(items, 1)) || matches.size() != Math.min(LISTINGS, items)) {
            throw new IllegalStateException("found " + reading + " and " + matches.size() + " matches");
        }
        double seconds = took.toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%s: %d items, %d MB, %.1f s, %.0f items/s, heap %d MB at most, broken: line %d (%s)%n",
                feed.getFileName(),
                items,
                Files.size(feed) / 1_000_000,
                seconds,
                items / seconds,
                peakHeap() / 1_000_000,
                matches.broken().getFirst().line(),
                matches.broken().getFirst().why());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** A third of them known by number, by GTIN-less address the others. */
    private static TrackedListing listing(int i) {
        return new TrackedListing(
                ListingId.parse("shop/thing-" + i),
                "Thing " + i,
                URI.create("https://shop.example/things/" + i + "?variant=" + i % 7),
                null,
                i % 3 == 0 ? "SKU-" + i : null);
    }

    private static void write(Path feed, int items) throws IOException {
        String name = feed.getFileName().toString();
        try (OutputStream file = Files.newOutputStream(feed);
                OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file) : file;
                Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            if (name.contains(".xml")) {
                writeRss(text, items);
            } else {
                writeTable(text, items);
            }
        }
    }

    private static void writeRss(Writer text, int items) throws IOException {
        text.write(
                "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n");
        for (int i = 0; i < items; i++) {
            text.write("""
                    <item>
                    <g:id>SKU-%1$d</g:id><title>Thing number %1$d for the house &amp; garden</title>
                    <description>%2$s</description>
                    <link>https://shop.example/things/%1$d?variant=%3$d&amp;utm_source=feed</link>
                    <g:price>%4$s</g:price><g:sale_price>5.00 USD</g:sale_price>
                    <g:sale_price_effective_date>2026-06-01T00:00-0800/2026-06-08T00:00-0800</g:sale_price_effective_date>
                    <g:availability>in_stock</g:availability><g:condition>new</g:condition><g:brand>Acme</g:brand>
                    </item>
                    """.formatted(
                            i, "A plain description of it, as shops write them. ".repeat(4), i % 7, price(i, items)));
        }
        text.write("</channel></rss>\n");
    }

    private static void writeTable(Writer text, int items) throws IOException {
        text.write("id\ttitle\tdescription\tlink\tprice\tsale_price\tavailability\tcondition\tbrand\n");
        for (int i = 0; i < items; i++) {
            text.write("SKU-" + i + "\tThing number " + i + " for the house & garden\t"
                    + "A plain description of it, as shops write them. ".repeat(4) + "\thttps://shop.example/things/"
                    + i
                    + "?variant=" + i % 7 + "&utm_source=feed\t" + price(i, items)
                    + "\t5.00 USD\tin_stock\tnew\tAcme\n");
        }
    }

    /** One in the middle is broken. */
    private static String price(int i, int items) {
        return i == items / 2 ? "call us" : (10 + i % 90) + ".99 USD";
    }
}
