package dev.dealwire.benchmarks;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitResult;
import dev.dealwire.history.Visits;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run of a thousand due listings out of ten thousand, a hundred thousand and a million: planned, read, written. What is not
 * due should cost nothing.
 */
public final class DueBenchmark {

    private static final int DUE = 1000;
    private static final int ROUNDS = 5;
    private static final int BATCH = 200;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Visits visits;
    private final HistoryLoad load;

    private DueBenchmark(JdbcClient jdbc, Visits visits) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.load = new HistoryLoad(jdbc, visits, TestDefinitions.JOB);
    }

    public static void main(String[] args) throws Exception {
        BenchmarkApplication.run(
                context -> new DueBenchmark(context.getBean(JdbcClient.class), context.getBean(Visits.class)).run());
    }

    private void run() {
        Duration first = null;
        for (int listings : List.of(10_000, 100_000, 1_000_000)) {
            Duration took = best(job(listings));
            first = first == null ? took : first;
            System.out.printf(
                    "%,d due of %,d listings: %,d ms, %.2f times as long as of 10,000%n",
                    DUE, listings, took.toMillis(), (double) took.toNanos() / first.toNanos());
        }
        jdbc.sql("""
                explain (analyze, buffers, costs off)
                select l.listing_no, l.bucket
                  from revisit r
                  join job_listing j on j.listing_no = r.listing_no
                  join merchant_listing l on l.listing_no = r.listing_no
                 where j.job_id = 'test-job' and r.due_at <= :now
                """)
                .param("now", Timestamp.from(NOW))
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("  " + line));
    }

    private static JobDefinition job(int listings) {
        TestDefinitions definitions = new TestDefinitions();
        for (int i = 0; i < listings; i++) {
            definitions.listing("item-" + i, "Item", URI.create("https://shop.example/item/" + i));
        }
        return definitions.build().job(TestDefinitions.JOB).orElseThrow();
    }

    /** The first run takes the definition over, and is not counted. */
    private Duration best(JobDefinition job) {
        System.out.printf("%,d listings taken over in %s%n", job.listings().size(), round(job, Instant.EPOCH));
        jdbc.sql("update revisit set due_at = 'infinity'").update();
        jdbc.sql("vacuum analyze merchant_listing, revisit, job_listing").update();
        return Stream.generate(() -> round(job, NOW))
                .limit(ROUNDS)
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private Duration round(JobDefinition job, Instant now) {
        jdbc.sql("""
                update revisit r
                   set due_at = '2020-01-01'
                  from merchant_listing l
                 where l.listing_no = r.listing_no
                   and l.listing_id in (select 'shop/item-' || n * 7 from generate_series(1, :due) n)
                """).param("due", DUE).update();
        RunToken token = load.begin(Instant.now());
        long start = System.nanoTime();
        int planned = visits.plan(token, job, listing -> "shop.example", now);
        for (int bucket : visits.pendingBuckets(token.run())) {
            visits.pending(token.run(), bucket).stream()
                    .map(visit -> notModified(visit, now))
                    .gather(Gatherers.windowFixed(BATCH))
                    .forEach(batch -> visits.record(token, batch));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (now.isAfter(Instant.EPOCH) && planned != DUE) {
            throw new IllegalStateException("planned " + planned + ", wanted " + DUE);
        }
        return took;
    }

    private static VisitResult notModified(PlannedVisit visit, Instant now) {
        return new VisitResult(
                visit, now, new VisitFinding.NotModified(), null, null, null, Instant.parse("9999-01-01T00:00:00Z"));
    }
}
