package dev.dealwire.pipeline;

import dev.dealwire.job.Definitions;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A process of its own that runs the test job for one instant, so that a test can kill it. Says {@code ready} when the run
 * begins and {@code done} when it has ended.
 */
final class KillableRun {

    private KillableRun() {}

    /** @param args database address, user, password, data folder, shop address, number of listings, instant */
    public static void main(String[] args) {
        TestDatabase database = new TestDatabase(args[0], args[1], args[2]);
        Instant at = Instant.parse(args[6]);
        Definitions definitions = definitions(URI.create(args[4]), Integer.parseInt(args[5]));
        try (var context =
                TestApplication.start(definitions, database, Path.of(args[3]), new SettableClock(at), false)) {
            System.out.println("ready");
            RunResult result =
                    context.getBean(JobRuns.class).run(TestDefinitions.JOB, at, RunExtent.DUE, RunProgress.NONE);
            System.out.println(
                    result instanceof RunResult.Ended || result instanceof RunResult.DoneBefore
                            ? "done"
                            : "unfinished " + result);
        }
    }

    static Definitions definitions(URI shop, int listings) {
        TestDefinitions definitions = new TestDefinitions();
        for (int i = 0; i < listings; i++) {
            definitions.listing("item-" + i, "Item " + i, shop.resolve("/item/" + i));
        }
        return definitions.build();
    }
}
