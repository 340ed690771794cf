package dev.dealwire.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole run of the program (start, embedded PostgreSQL, fetching, archive, reading, history, report) over saved pages that
 * nginx serves, beside Scrapy with extruct over the same addresses in the same minutes. Pages are those of
 * {@code -Ddealwire.pages}, or {@code ../shared/pages}; {@code -Ddealwire.copies} says under how many addresses each, 20 unless
 * told. Needs nginx; without Scrapy there is nothing to compare with, and it says so.
 */
public final class WholeRunBenchmark {

    private static final Path PAGES = Path.of(System.getProperty("dealwire.pages", "../shared/pages"));
    private static final int COPIES = Integer.getInteger("dealwire.copies", 20);
    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private final Path folder;

    private WholeRunBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("whole-run");
        try (PagesBehindNginx nginx = PagesBehindNginx.serve(PAGES, folder)) {
            new WholeRunBenchmark(folder).compare(nginx.addresses(COPIES));
        } finally {
            delete(folder);
        }
    }

    private void compare(List<String> addresses) throws IOException, InterruptedException {
        MeasuredProcess ours = dealwire(addresses);
        print("dealwire run", addresses.size(), ours);
        Optional<String> python =
                PYTHONS.stream().filter(WholeRunBenchmark::hasScrapy).findFirst();
        if (python.isEmpty()) {
            System.out.println("found no python3 with scrapy and extruct; nothing to compare with");
            return;
        }
        MeasuredProcess theirs = scrapy(python.get(), addresses);
        print("scrapy + extruct", addresses.size(), theirs);
        System.out.printf(
                "dealwire is %.1f times as fast by the clock, %.1f times by CPU time%n",
                ratio(theirs.wall(), ours.wall()), ratio(theirs.cpu(), ours.cpu()));
    }

    private MeasuredProcess dealwire(List<String> addresses) throws IOException, InterruptedException {
        Path jobs = folder.resolve("jobs");
        Files.createDirectories(jobs.resolve("merchants"));
        Files.createDirectories(jobs.resolve("markets"));
        Files.copy(Path.of("jobs/markets/us.yaml"), jobs.resolve("markets/us.yaml"));
        Files.writeString(jobs.resolve("merchants/shop.yaml"), MERCHANT);
        Files.writeString(jobs.resolve("pages.yaml"), job(addresses));
        Path output = folder.resolve("dealwire.out");
        MeasuredProcess measured = MeasuredProcess.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.dealwire.cli.Dealwire",
                        "run",
                        "pages",
                        "--jobs",
                        jobs.toString(),
                        "--data",
                        folder.resolve("data").toString()),
                Map.of("DEALWIRE_FETCH_LOOPBACK_ALLOWED", "true"),
                output);
        requireSuccess(measured, output);
        System.out.println(Files.readString(output).lines().skip(2).limit(2).collect(Collectors.joining("\n")));
        return measured;
    }

    private MeasuredProcess scrapy(String python, List<String> addresses) throws IOException, InterruptedException {
        Path urls = Files.write(folder.resolve("urls.txt"), addresses);
        Path found = folder.resolve("found.jsonl");
        Path output = folder.resolve("scrapy.out");
        MeasuredProcess measured = MeasuredProcess.run(
                List.of(
                        python,
                        "-m",
                        "scrapy",
                        "runspider",
                        "src/test/resources/benchmarks/offers_spider.py",
                        "-a",
                        "urls=" + urls,
                        "-o",
                        found.toString()),
                Map.of(),
                output);
        requireSuccess(measured, output);
        long lines = Files.readAllLines(found).size();
        if (lines != addresses.size()) {
            System.out.printf("scrapy gave %d lines for %d pages%n", lines, addresses.size());
        }
        return measured;
    }

    private static void print(String what, int pages, MeasuredProcess measured) {
        System.out.printf(
                "%-16s  %d pages in %.1f s: %.0f pages/s; %.1f CPU-s: %.0f pages/CPU-s; peak %.0f MB%n",
                what,
                pages,
                seconds(measured.wall()),
                pages / seconds(measured.wall()),
                seconds(measured.cpu()),
                pages / seconds(measured.cpu()),
                measured.peakBytes() / 1e6);
    }

    private static void requireSuccess(MeasuredProcess measured, Path output) throws IOException {
        if (measured.exit() != 0) {
            throw new IOException("exit status " + measured.exit() + ":\n" + Files.readString(output));
        }
    }

    private static boolean hasScrapy(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import scrapy, extruct")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static double ratio(Duration theirs, Duration ours) {
        return seconds(theirs) / seconds(ours);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static final String MERCHANT = """
            name: Saved pages
            hosts: [127.0.0.1]
            manners:
              pace: 0s
              daily-budget: 1000000
            programme:
              network: none
            display:
              prices-from: []
            """;

    private static String job(List<String> addresses) {
        String head = """
                title: Saved pages
                market: us
                schedule:
                  cron: "0 0 * * * *"
                  zone: UTC
                revisit: 1h
                deal:
                  minimum-percent-off: 5
                listings:
                """;
        return IntStream.range(0, addresses.size())
                .mapToObj(
                        i -> "  - id: shop/page-%d\n    name: Page %d\n    url: %s\n".formatted(i, i, addresses.get(i)))
                .collect(Collectors.joining("", head, "slots: []\n"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            for (Path file : all.reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
