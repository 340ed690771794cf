package dev.dealwire.benchmarks;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitResult;
import dev.dealwire.history.Visits;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes days of visits to many listings the way runs do: planned, then recorded in batches under the run's lease. */
final class HistoryLoad {

    /** As many as a run writes at once. */
    private static final int BATCH = 200;

    private static final int SHOPS = 50;
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private final JdbcClient jdbc;
    private final Visits visits;
    private final JobId job;

    HistoryLoad(JdbcClient jdbc, Visits visits, JobId job) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.job = job;
    }

    /** Of fifty shops, one after the other, as a definition names them. */
    void makeListings(int count) {
        jdbc.sql("""
                with made as (
                insert into merchant_listing (listing_id, merchant_id, url, politeness_key, bucket)
                select shop || '/item-' || n, shop, 'https://' || shop || '.example/item/' || n, shop || '.example',
                       number % :buckets
                  from generate_series(0, :count - 1) n,
                       lateral (select n / (:count / :shops + 1) as number) s,
                       lateral (select 'shop-' || number as shop) named
                returning listing_no)
                insert into revisit (listing_no, due_at) select listing_no, '-infinity' from made
                """)
                .param("count", count)
                .param("shops", SHOPS)
                .param("buckets", Visits.BUCKETS)
                .update();
    }

    /** @return what writing took, from the first batch to the last; planning and reading the plan left out */
    SpentTime day(Instant at) throws Exception {
        RunToken token = begin(at);
        plan(token);
        List<List<VisitResult>> batches = visits.pendingBuckets(token.run()).stream()
                .flatMap(bucket -> visits.pending(token.run(), bucket).stream()
                        .map(visit -> result(visit, at))
                        .gather(Gatherers.windowFixed(BATCH)))
                .toList();
        SpentTime start = SpentTime.until(jdbc);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> records = batches.stream()
                    .map(batch -> (Callable<Void>) () -> record(token, batch))
                    .toList();
            for (Future<Void> written : writers.invokeAll(records)) {
                written.get();
            }
        }
        return SpentTime.until(jdbc).since(start);
    }

    private Void record(RunToken token, List<VisitResult> batch) {
        visits.record(token, batch);
        return null;
    }

    RunToken begin(Instant at) {
        long run = jdbc.sql(
                        "insert into run (job_id, scheduled_at, started_at) values (:job, :at, :at) returning run_no")
                .param("job", job.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        UUID token = UUID.randomUUID();
        jdbc.sql("""
                insert into run_lease (job_id, run_no, token, node, heartbeat_at) values (:job, :run, :token, 'here', now())
                on conflict (job_id) do update set run_no = excluded.run_no, token = excluded.token
                """)
                .param("job", job.value())
                .param("run", run)
                .param("token", token)
                .update();
        return new RunToken(job, run, token);
    }

    private void plan(RunToken token) {
        jdbc.sql(
                        "insert into visit (run_no, listing_no, bucket) select :run, listing_no, bucket from merchant_listing order by bucket, listing_no")
                .param("run", token.run())
                .update();
    }

    /** A listing changes its price about every tenth day, and goes back to its usual price as often as not. */
    private static VisitResult result(PlannedVisit visit, Instant at) {
        OfferTerms known = visit.known();
        SplittableRandom random = new SplittableRandom(31L * visit.listing().hashCode() + at.getEpochSecond());
        OfferTerms terms = known != null && random.nextInt(10) != 0 ? known : terms(visit, random);
        return new VisitResult(
                visit,
                at.plusMillis(random.nextInt(3_600_000)),
                new VisitFinding.Seen(terms, "Item"),
                null,
                null,
                null,
                at);
    }

    private static OfferTerms terms(PlannedVisit visit, SplittableRandom random) {
        int usual = 1000 + Math.floorMod(visit.listing().hashCode(), 50_000);
        boolean onSale = random.nextBoolean();
        Money price = cents(onSale ? usual - usual * random.nextInt(5, 50) / 100 : usual);
        return new OfferTerms(
                price,
                onSale ? new ReferencePrice(cents(usual), ReferenceKind.REGULAR) : null,
                Availability.IN_STOCK,
                Confidence.PUBLISHABLE,
                ObservationSource.PAGE);
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), DOLLAR);
    }
}
