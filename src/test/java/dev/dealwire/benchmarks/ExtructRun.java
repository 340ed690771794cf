package dev.dealwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the usual Python stack takes for the same pages.
 *
 * @param name with price-parser or without, as it was found
 * @param seconds in Python, its start and the reading of files not counted
 */
record ExtructRun(String name, double seconds) {

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    private static final Path SCRIPT = Path.of("src/test/resources/benchmarks/extruct_pages.py");

    /** Empty where no python3 has extruct. */
    static Optional<ExtructRun> over(SavedHtml saved) throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            Optional<ExtructRun> run = over(saved, python);
            if (run.isPresent()) {
                return run;
            }
        }
        return Optional.empty();
    }

    private static Optional<ExtructRun> over(SavedHtml saved, String python) throws IOException, InterruptedException {
        Path output = Files.createTempFile("extruct", ".txt");
        try {
            List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString()));
            saved.files().forEach(file -> command.add(file.toString()));
            MeasuredProcess process = MeasuredProcess.run(command, Map.of(), output);
            return process.exit() == 0 ? Optional.of(parse(Files.readString(output))) : Optional.empty();
        } finally {
            Files.delete(output);
        }
    }

    private static ExtructRun parse(String printed) {
        String[] columns = printed.strip().split("\t");
        return new ExtructRun(columns[0], Double.parseDouble(columns[1]));
    }
}
