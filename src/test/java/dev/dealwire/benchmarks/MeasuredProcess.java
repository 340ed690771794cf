package dev.dealwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran to its end.
 *
 * @param wall from start to exit
 * @param cpu of the process itself, its children not counted
 * @param peakBytes the most memory it had resident; 0 where the system doesn't tell
 * @param exit its exit status
 */
record MeasuredProcess(Duration wall, Duration cpu, long peakBytes, int exit) {

    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final String PEAK = "VmHWM:";

    /** @param output takes what the command prints, on both streams */
    static MeasuredProcess run(List<String> command, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Duration cpu = Duration.ZERO;
        long peak = 0;
        while (!process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            peak = Math.max(peak, peakOf(process.pid()));
        }
        return new MeasuredProcess(Duration.ofNanos(System.nanoTime() - start), cpu, peak, process.exitValue());
    }

    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
