package dev.dealwire.history.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A history on a database of its own, written as runs write it: planned, visited, recorded under a lease. */
final class RecordedHistory {

    static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    final JdbcClient jdbc;
    final TransactionOperations transactions;
    final JdbcPriceHistory prices;
    private final JdbcVisits visits;
    private final JobDefinition job;

    RecordedHistory() {
        TestDatabase database = TestDatabase.fresh();
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(1);
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        prices = new JdbcPriceHistory(jdbc);
        visits = new JdbcVisits(jdbc, transactions, new JdbcRunGuard(jdbc));
        Definitions definitions = new TestDefinitions()
                .listing(DRYER.key(), "Test dryer", URI.create("https://shop.example/dryer"))
                .build();
        job = definitions.job(TestDefinitions.JOB).orElseThrow();
    }

    JdbcHistoryUpkeep upkeep(int keepMonths) {
        return new JdbcHistoryUpkeep(jdbc, transactions, new HistoryProperties(keepMonths, 2));
    }

    /** One visit a day at the same price, the last on the day before {@code until}. */
    void seenDaily(String price, Instant from, Instant until) {
        Stream.iterate(from, until::isAfter, day -> day.plus(Duration.ofDays(1)))
                .forEach(day -> seen(price, day));
    }

    VisitOutcome seen(String price, Instant at) {
        return visit(new VisitFinding.Seen(terms(price, Availability.IN_STOCK), "Test dryer"), at);
    }

    VisitOutcome visit(VisitFinding finding, Instant at) {
        RunToken token = begin(at);
        visits.plan(token, job, listing -> "shop.example", Instant.parse("9999-01-01T00:00:00Z"));
        PlannedVisit visit = visits.pendingBuckets(token.run()).stream()
                .flatMap(bucket -> visits.pending(token.run(), bucket).stream())
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(
                visits.record(token, List.of(new VisitResult(visit, at, finding, null, null, null, at)))
                        .get(visit));
    }

    static OfferTerms terms(String price, Availability availability) {
        return new OfferTerms(
                Money.of(price, "USD"), null, availability, Confidence.PUBLISHABLE, ObservationSource.PAGE);
    }

    private RunToken begin(Instant at) {
        long run = jdbc.sql(
                        "insert into run (job_id, scheduled_at, started_at) values (:job, :at, :at) returning run_no")
                .param("job", job.id().value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        UUID token = UUID.randomUUID();
        jdbc.sql("""
                insert into run_lease (job_id, run_no, token, node, heartbeat_at) values (:job, :run, :token, 'test', now())
                on conflict (job_id) do update set run_no = excluded.run_no, token = excluded.token
                """)
                .param("job", job.id().value())
                .param("run", run)
                .param("token", token)
                .update();
        return new RunToken(job.id(), run, token);
    }
}
