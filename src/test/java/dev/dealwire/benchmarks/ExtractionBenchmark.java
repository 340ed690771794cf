package dev.dealwire.benchmarks;

import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.ReadingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads a folder of saved pages, whole, beside jsoup's bare parse of the same bytes: the share of the two scores is what reading
 * an offer leaves of the parser's speed. The folder is {@code -Ddealwire.pages}, or {@code ../shared/pages}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractionBenchmark {

    private final OfferReader reader = new OfferReader();
    private List<byte[]> pages = List.of();

    @Setup(Level.Trial)
    public void load() throws IOException {
        Path folder = Path.of(System.getProperty("dealwire.pages", "../shared/pages"));
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(ExtractionBenchmark::bytes)
                    .toList();
        }
        long total = pages.stream().mapToLong(page -> page.length).sum();
        System.out.printf("%d pages, %.1f MB an operation%n", pages.size(), total / 1e6);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public void bareParse(Blackhole sink) throws IOException {
        for (byte[] page : pages) {
            sink.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
        }
    }

    @Benchmark
    public void readOffers(Blackhole sink) {
        for (byte[] page : pages) {
            sink.consume(reader.read(new Page(page, null, null), ReadingContext.UNKNOWN));
        }
    }
}
