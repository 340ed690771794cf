package dev.dealwire.benchmarks;

import dev.dealwire.database.EmbeddedDatabase;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program on the embedded PostgreSQL, for what a benchmark asks of its database. {@code -Ddealwire.benchmark.data}
 * keeps the database in a folder; otherwise it is a temporary one.
 */
final class BenchmarkApplication {

    /** What a benchmark does with the program. */
    interface Measurement {
        void of(ConfigurableApplicationContext context) throws Exception;
    }

    private BenchmarkApplication() {}

    static void run(Measurement measurement) throws Exception {
        String folder = System.getProperty("dealwire.benchmark.data");
        Path data = folder == null ? Files.createTempDirectory("dealwire-benchmark") : Path.of(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                ConfigurableApplicationContext context = TestApplication.start(
                        new TestDefinitions().build(),
                        new TestDatabase(database.url(), database.user(), ""),
                        data,
                        Clock.systemUTC(),
                        false)) {
            measurement.of(context);
        }
    }
}
