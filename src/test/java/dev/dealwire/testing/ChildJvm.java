package dev.dealwire.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a class of the test class path in a virtual machine of its own, for what cannot be changed in a running one. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * @param options of the machine, such as {@code -Xmx256m}
     * @return what it printed, in UTF-8, on both streams
     * @throws AssertionError if it failed or did not end in time
     */
    public static List<String> run(List<String> options, Class<?> main, Duration deadline)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // it ends before better code would pay
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Path output = Files.createTempFile("child", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(main.getSimpleName() + " " + options
                        + (ended ? " failed:\n" : " took longer than " + deadline + ":\n") + printed);
            }
            try (Stream<String> lines = printed.lines()) {
                return lines.toList();
            }
        } finally {
            Files.delete(output);
        }
    }
}
