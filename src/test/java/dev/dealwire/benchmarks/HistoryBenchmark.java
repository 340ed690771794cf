package dev.dealwire.benchmarks;

import dev.dealwire.catalog.JobId;
import dev.dealwire.database.EmbeddedDatabase;
import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.history.Visits;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten million observations of a hundred thousand listings, written by the program's own way of writing, and what is asked of
 * them. Figures stand beside a bare insert into an unlogged table in the same run, because machines differ and are shared.
 *
 * <p>{@code -Ddealwire.listings} and {@code -Ddealwire.days} make it smaller, {@code -Ddealwire.minutes} ends the load early, {@code -Ddealwire.benchmark.data} keeps the
 * database in a folder.
 */
public final class HistoryBenchmark {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Visits visits;
    private final HistoryUpkeep upkeep;
    private final int listings = Integer.getInteger("dealwire.listings", 100_000);
    private final int days = Integer.getInteger("dealwire.days", 100);
    private int written;

    private HistoryBenchmark(ConfigurableApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        visits = context.getBean(Visits.class);
        upkeep = context.getBean(HistoryUpkeep.class);
    }

    public static void main(String[] args) throws Exception {
        String folder = System.getProperty("dealwire.benchmark.data");
        Path data = folder == null ? Files.createTempDirectory("dealwire-benchmark") : Path.of(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data);
                ConfigurableApplicationContext context = TestApplication.start(
                        new TestDefinitions().build(),
                        new TestDatabase(database.url(), database.user(), ""),
                        data,
                        Clock.systemUTC(),
                        false)) {
            new HistoryBenchmark(context).run();
        }
    }

    private void run() throws Exception {
        bareRows();
        load();
        ask();
        new DueBenchmark(jdbc, visits).run(START.plus(Duration.ofDays(written)));
    }

    private void bareRows() {
        jdbc.sql(
                        "create unlogged table bare (listing_no bigint, observed_at timestamptz, change_no bigint, visit_no bigint)")
                .update();
        Duration took = time(() -> jdbc.sql("insert into bare select n, now(), n, n from generate_series(1, 1000000) n")
                .update());
        System.out.printf("bare heap: %,.0f rows/s%n", 1e9 / took.toMillis());
        jdbc.sql("drop table bare").update();
    }

    private void load() throws Exception {
        HistoryLoad load = new HistoryLoad(jdbc, visits, new JobId("benchmark"));
        load.makeListings(0, listings);
        Duration writing = Duration.ZERO;
        long start = System.nanoTime();
        long patience = TimeUnit.MINUTES.toNanos(Integer.getInteger("dealwire.minutes", 60));
        for (; written < days && System.nanoTime() - start < patience; written++) {
            Duration took = load.day(START.plus(Duration.ofDays(written)));
            writing = writing.plus(took);
            if (written < 5 || written % 10 == 0) {
                System.out.printf("day %d: %,.0f observations/s%n", written, 1000.0 * listings / took.toMillis());
            }
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        long rows = jdbc.sql("""
                select (select count(*) from observation) * 4 + (select count(*) from price_change) * 2
                """).query(Long.class).single();
        long observations = (long) listings * written;
        System.out.printf(
                "%,d observations written in %s: %,.0f a second, %,.0f rows of six tables a second; with planning and reading %s%n",
                observations,
                writing,
                1000.0 * observations / writing.toMillis(),
                1000.0 * rows / writing.toMillis(),
                whole);
    }

    private void ask() {
        Instant now = START.plus(Duration.ofDays(written));
        jdbc.sql("vacuum analyze").update();
        explain("30-day low and current of all, from changes", """
                select c.listing_no, min(c.current_price), max(c.current_price) filter (where c.until is null)
                  from price_change c
                 where c.until is null or c.until > timestamptz '%s' - interval '30 days'
                 group by c.listing_no
                """.formatted(now));
        explain(
                "30-day low and current of all, from the summary",
                "select listing_no, current_price, low_30_days from price_summary");
        System.out.printf("windows moved on: %s%n", time(() -> System.out.println(upkeep.keepUp(now))));
        System.out.printf("again: %s%n", time(() -> System.out.println(upkeep.keepUp(now))));
        sizes();
    }

    private void explain(String what, String sql) {
        List<String> plan = List.of();
        for (int i = 0; i < 3; i++) {
            plan = jdbc.sql("explain (analyze, buffers, costs off) " + sql)
                    .query((row, number) -> row.getString(1))
                    .list();
        }
        System.out.println(what);
        plan.forEach(line -> System.out.println("  " + line));
    }

    private void sizes() {
        jdbc.sql("""
                select parent.relname, sum(c.reltuples)::bigint, sum(pg_relation_size(c.oid)), sum(pg_indexes_size(c.oid))
                  from pg_class parent
                  left join pg_inherits i on i.inhparent = parent.oid
                  join pg_class c on c.oid = coalesce(i.inhrelid, parent.oid)
                 where parent.relname in ('observation', 'price_change', 'listing_price', 'price_summary', 'visit', 'revisit')
                 group by 1 order by 1
                """)
                .query((row, number) -> String.format(
                        "%s: %,d rows, %.0f bytes a row, %.0f in indexes",
                        row.getString(1),
                        row.getLong(2),
                        row.getDouble(3) / row.getLong(2),
                        row.getDouble(4) / row.getLong(2)))
                .list()
                .forEach(System.out::println);
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
