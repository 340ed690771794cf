package dev.dealwire.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment leaves nothing half done, and what it began is finished as if nothing had happened. */
class KilledRunIntegrationTests {

    private static final int KILLS = 20;
    private static final int LISTINGS = 120;
    private static final long SEED = 20_221_012L;
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    /** What must be the same however often a run was cut off; numbers that a sequence gave out are not among it. */
    private static final List<String> QUERIES = List.of(
            """
            select l.listing_id, o.observed_at, c.since, c.current_price, c.reference_price, c.availability
              from observation o
              join price_change c on c.change_no = o.change_no
              join merchant_listing l on l.listing_no = o.listing_no
             order by 1, 2
            """,
            """
            select l.listing_id, c.since, c.current_price, c.currency, c.reference_price, c.reference_kind, c.availability
              from price_change c
              join merchant_listing l on l.listing_no = c.listing_no
             order by 1, 2
            """,
            """
            select l.listing_id, d.assessed_at, d.live, d.reference_price, d.verdict,
                   array(select reason from deal_reason r
                          where r.job_id = d.job_id and r.listing_no = d.listing_no order by 1)
              from deal d
              join merchant_listing l on l.listing_no = d.listing_no
             order by 1
            """,
            "select slot_id, revision, published_at, sub_id, headline, content from snippet_revision order by 1, 2",
            "select scheduled_at, succeeded from run order by 1",
            """
            select r.scheduled_at, l.listing_id, v.outcome
              from visit v
              join run r on r.run_no = v.run_no
              join merchant_listing l on l.listing_no = v.listing_no
             order by 1, 2
            """);

    private final Random random = new Random(SEED);
    private final LoopbackShop shop = new LoopbackShop();

    @TempDir
    private Path folder;

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void killedAtTwentyMomentsARunEndsAsAnUndisturbedOne() throws Exception {
        TestDatabase killed = TestDatabase.fresh();
        TestDatabase calm = TestDatabase.fresh();
        int kills = 0;
        for (int hour = 0; kills < KILLS || hour < 2; hour++) {
            Instant at = START.plus(Duration.ofHours(hour));
            stock(hour);
            while (kills < KILLS && runAndKill(killed, at)) {
                kills++;
            }
            runToItsEnd(killed, at);
            runHere(calm, at);
        }
        assertThat(kills).as("seed " + SEED).isEqualTo(KILLS);
        for (String query : QUERIES) {
            assertThat(rows(killed, query)).as(query).isNotEmpty().isEqualTo(rows(calm, query));
        }
        assertThat(snippets("killed")).hasSize((LISTINGS + 1) * 5).isEqualTo(snippets("calm"));
    }

    private void stock(int hour) {
        for (int i = 0; i < LISTINGS; i++) {
            int cents = 1_000 + 10 * i + (i % 3 == 0 ? 5 * hour : 0);
            shop.page(
                    "/item/" + i,
                    ShopPages.product("Item " + i, cents / 100 + "." + String.format("%02d", cents % 100)));
        }
    }

    /** Whether the process was killed before it was done. */
    private boolean runAndKill(TestDatabase database, Instant at) throws Exception {
        Process process = launch(database, at);
        try (BufferedReader output = process.inputReader(UTF_8)) {
            awaitLine(output, "ready");
            process.waitFor(random.nextInt(2_500), TimeUnit.MILLISECONDS);
            return process.destroyForcibly().waitFor() != 0;
        }
    }

    private void runToItsEnd(TestDatabase database, Instant at) throws Exception {
        Process process = launch(database, at);
        try (BufferedReader output = process.inputReader(UTF_8)) {
            awaitLine(output, "ready");
            awaitLine(output, "done");
            assertThat(process.waitFor()).isZero();
        }
    }

    private static void awaitLine(BufferedReader output, String wanted) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(wanted)) {
                return;
            }
            seen.add(line);
        }
        throw new AssertionError("the process ended without saying '" + wanted + "': " + String.join("\n", seen));
    }

    private Process launch(TestDatabase database, Instant at) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableRun.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        folder.resolve("killed").toString(),
                        shop.url("/").toString(),
                        Integer.toString(LISTINGS),
                        at.toString())
                .redirectErrorStream(true)
                .start();
    }

    private void runHere(TestDatabase database, Instant at) {
        try (var context = TestApplication.start(
                KillableRun.definitions(shop.url("/"), LISTINGS),
                database,
                folder.resolve("calm"),
                new SettableClock(at),
                false)) {
            assertThat(context.getBean(JobRuns.class).run(TestDefinitions.JOB, at, RunExtent.DUE, RunProgress.NONE))
                    .isInstanceOf(RunResult.Ended.class);
        }
    }

    private static List<List<String>> rows(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Every file that readers could get; an unfinished one of a killed writer is hidden and not among them. */
    private SortedMap<String, String> snippets(String run) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(run).resolve("snippets"))) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
