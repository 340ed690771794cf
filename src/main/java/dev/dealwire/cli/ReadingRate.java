package dev.dealwire.cli;

import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReading;
import java.util.Locale;
import java.util.function.Supplier;

/** How fast pages are read, from their bytes to a decision; getting and printing them is not counted. */
final class ReadingRate {

    private int pages;
    private long bytes;
    private long nanos;

    OfferReading measure(Page page, Supplier<OfferReading> read) {
        long start = System.nanoTime();
        OfferReading reading = read.get();
        nanos += System.nanoTime() - start;
        bytes += page.body().length;
        pages++;
        return reading;
    }

    @Override
    public String toString() {
        double seconds = Math.max(1, nanos) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d pages, %.1f MB in %.2f s: %.1f pages and %.1f MB a second",
                pages,
                bytes / 1e6,
                seconds,
                pages / seconds,
                bytes / 1e6 / seconds);
    }
}
