package dev.dealwire.benchmarks;

import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.ReadingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reads a folder of saved pages, whole, beside jsoup's bare parse of the same bytes and, where a python3 has it, beside extruct
 * on the same pages in the same minutes. All on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractionBenchmark {

    private final OfferReader reader = new OfferReader();
    private List<byte[]> pages = List.of();

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        SavedHtml saved = SavedHtml.find();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .build())
                .run();
        double parse = seconds(results, "bareParse");
        double read = seconds(results, "readOffers");
        print("jsoup's bare parse", saved, parse);
        print("the whole reader", saved, read);
        System.out.printf("the whole reader runs at %.2f of the bare parse's speed%n", parse / read);
        ExtructRun.over(saved)
                .ifPresentOrElse(
                        run -> {
                            print(run.name(), saved, run.seconds());
                            System.out.printf("the whole reader is %.1f times as fast%n", run.seconds() / read);
                        },
                        () -> System.out.println("found no python3 with extruct; nothing to compare with"));
    }

    private static double seconds(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(name))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void print(String name, SavedHtml saved, double seconds) {
        System.out.printf(
                "%s: %.1f MB/s, %.0f pages a second and core (%d pages, %.1f MB)%n",
                name,
                saved.megabytes() / seconds,
                saved.files().size() / seconds,
                saved.files().size(),
                saved.megabytes());
    }

    @Setup(Level.Trial)
    public void load() throws IOException {
        pages = SavedHtml.find().bodies();
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
