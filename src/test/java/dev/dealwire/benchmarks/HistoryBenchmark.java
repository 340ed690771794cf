package dev.dealwire.benchmarks;

import dev.dealwire.catalog.JobId;
import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.history.Visits;
import java.io.StringReader;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten million observations of a hundred thousand listings, written by the program's own way of writing, and what is asked of
 * them. Figures stand beside a COPY into a table without index in the same run, because machines differ and are shared.
 *
 * <p>{@code -Ddealwire.listings} and {@code -Ddealwire.days} make it smaller, {@code -Ddealwire.minutes} ends the load early.
 */
public final class HistoryBenchmark {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final int BARE_ROWS = 1_000_000;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final Visits visits;
    private final HistoryUpkeep upkeep;
    private final int listings = Integer.getInteger("dealwire.listings", 100_000);
    private final int days = Integer.getInteger("dealwire.days", 100);
    private int written;

    private HistoryBenchmark(ConfigurableApplicationContext context) {
        source = context.getBean(DataSource.class);
        jdbc = context.getBean(JdbcClient.class);
        visits = context.getBean(Visits.class);
        upkeep = context.getBean(HistoryUpkeep.class);
    }

    public static void main(String[] args) throws Exception {
        BenchmarkApplication.run(context -> new HistoryBenchmark(context).run());
    }

    private void run() throws Exception {
        load(bareRows());
        ask();
    }

    /** As many narrow rows as PostgreSQL takes in a second, without an index, by its fastest way in. */
    private double bareRows() throws Exception {
        jdbc.sql("create table bare (listing_no bigint, observed_at timestamptz, change_no bigint, visit_no bigint)")
                .update();
        String rows = IntStream.range(0, BARE_ROWS)
                .mapToObj(n -> n + "\t2026-01-01 00:00:00+00\t" + n + "\t" + n + "\n")
                .collect(Collectors.joining());
        long start = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare from stdin", new StringReader(rows));
        }
        double rowsPerSecond = BARE_ROWS * 1e9 / (System.nanoTime() - start);
        jdbc.sql("drop table bare").update();
        System.out.printf("COPY into a table without index: %,.0f rows/s%n", rowsPerSecond);
        return rowsPerSecond;
    }

    private void load(double bareRowsPerSecond) throws Exception {
        HistoryLoad load = new HistoryLoad(jdbc, visits, new JobId("benchmark"));
        load.makeListings(listings);
        SpentTime writing = SpentTime.NONE;
        long start = System.nanoTime();
        long patience = TimeUnit.MINUTES.toNanos(Integer.getInteger("dealwire.minutes", 60));
        for (; written < days && System.nanoTime() - start < patience; written++) {
            SpentTime took = load.day(START.plus(Duration.ofDays(written)));
            writing = writing.plus(took);
            if (written == 0) {
                jdbc.sql("analyze").update(); // what the autovacuum does within a minute
            }
            if (written < 5 || written % 10 == 0) {
                System.out.printf(
                        "day %d: %,.0f observations/s%n",
                        written, 1000.0 * listings / took.passed().toMillis());
            }
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        long rows = jdbc.sql("""
                select (select count(*) from observation) * 4 + (select count(*) from price_change) * 2
                """).query(Long.class).single();
        long observations = (long) listings * written;
        System.out.printf(
                "%,d observations written in %s: %,.0f a second; with planning and reading %s%n",
                observations,
                writing.passed(),
                1000.0 * observations / writing.passed().toMillis(),
                whole);
        double rowsPerSecond = 1000.0 * rows / writing.passed().toMillis();
        System.out.printf(
                "rows of six tables: %,.0f a second, %.2f of COPY%n", rowsPerSecond, rowsPerSecond / bareRowsPerSecond);
        System.out.printf(
                "on the processors for each observation: %.1f µs by the program, %.1f µs by the server%n",
                writing.program().toNanos() / 1e3 / observations,
                writing.server().toNanos() / 1e3 / observations);
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
