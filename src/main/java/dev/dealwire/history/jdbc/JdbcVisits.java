package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.history.Visits;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcVisits implements Visits {

    /** A bucket's visits side by side, as they are written: a batch of results touches few pages, and none of another bucket. */
    private static final String PLAN = """
            insert into visit (run_no, listing_no, bucket)
            select :run, l.listing_no, l.bucket
              from revisit r
              join job_listing j on j.listing_no = r.listing_no
              join merchant_listing l on l.listing_no = r.listing_no
             where j.job_id = :job and r.due_at <= :dueBy
             order by l.bucket, l.listing_no
            on conflict (run_no, listing_no) do nothing
            """;

    private static final String PENDING_LANES = """
            select l.politeness_key, count(*) as visits
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and v.outcome is null
             group by l.politeness_key
            """;

    private static final String PENDING = """
            select v.visit_no, l.listing_id, coalesce(l.moved_to, l.url) as url, l.politeness_key,
                   r.etag, r.last_modified, r.read_by, p.title, p.last_seen_at,
                   r.rate_visits, r.rate_changes, r.rate_days,
            """ + TermsColumns.SELECTED + """

              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
              join revisit r on r.listing_no = v.listing_no
              left join listing_price p on p.listing_no = v.listing_no
              left join price_change c on c.change_no = p.change_no
             where v.run_no = :run and v.bucket = :bucket and v.outcome is null
             order by r.due_at, v.visit_no
            """;

    private static final String RATES = """
            select l.listing_id, r.rate_visits, r.rate_changes, r.rate_days
              from merchant_listing l
              join revisit r on r.listing_no = l.listing_no
             where l.listing_id = any (:listings)
            """;

    private static final String VISITED = """
            select l.listing_id
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and v.outcome is not null
             order by v.visit_no
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final RunGuard guard;
    private final TrackedListings tracked;
    private final ResultWriter writer;

    JdbcVisits(JdbcClient jdbc, TransactionOperations transactions, RunGuard guard) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.guard = guard;
        this.tracked = new TrackedListings(jdbc);
        this.writer = new ResultWriter(jdbc);
    }

    @Override
    public int plan(RunToken token, JobDefinition job, Function<TrackedListing, String> politenessKeys, Instant dueBy) {
        return transactions.execute(status -> {
            guard.hold(token);
            tracked.keep(job, politenessKeys);
            jdbc.sql(PLAN)
                    .param("run", token.run())
                    .param("job", job.id().value())
                    .param("dueBy", Timestamp.from(dueBy))
                    .update();
            return countOf(token.run());
        });
    }

    @Override
    public List<Integer> pendingBuckets(long run) {
        return jdbc.sql("select distinct bucket from visit where run_no = :run and outcome is null order by bucket")
                .param("run", run)
                .query((row, number) -> row.getInt("bucket"))
                .list();
    }

    @Override
    public Map<String, Integer> pendingLanes(long run) {
        Map<String, Integer> lanes = new HashMap<>();
        jdbc.sql(PENDING_LANES).param("run", run).query(row -> {
            lanes.put(row.getString("politeness_key"), row.getInt("visits"));
        });
        return lanes;
    }

    @Override
    public List<PlannedVisit> pending(long run, int bucket) {
        return jdbc.sql(PENDING)
                .param("run", run)
                .param("bucket", bucket)
                .query(JdbcVisits::plannedVisit)
                .list();
    }

    @Override
    public Map<ListingId, ChangeRate> changeRates(JobDefinition job) {
        Map<ListingId, ChangeRate> rates = new HashMap<>();
        String[] listings =
                job.listings().stream().map(listing -> listing.id().toString()).toArray(String[]::new);
        jdbc.sql(RATES).param("listings", listings).query(row -> {
            rates.put(ListingId.parse(row.getString("listing_id")), rate(row));
        });
        return rates;
    }

    @Override
    public List<ListingId> visited(long run) {
        return jdbc.sql(VISITED)
                .param("run", run)
                .query((row, number) -> ListingId.parse(row.getString("listing_id")))
                .list();
    }

    @Override
    public Map<PlannedVisit, VisitOutcome> record(RunToken token, List<VisitResult> results) {
        return transactions.execute(status -> {
            guard.hold(token);
            return writer.write(results);
        });
    }

    private int countOf(long run) {
        return jdbc.sql("select count(*) from visit where run_no = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    private static ChangeRate rate(ResultSet row) throws SQLException {
        return new ChangeRate(row.getDouble("rate_visits"), row.getDouble("rate_changes"), row.getDouble("rate_days"));
    }

    private static PlannedVisit plannedVisit(ResultSet row, int number) throws SQLException {
        return new PlannedVisit(
                row.getLong("visit_no"),
                ListingId.parse(row.getString("listing_id")),
                URI.create(row.getString("url")),
                row.getString("politeness_key"),
                new Recognition(
                        new Validators(row.getString("etag"), row.getString("last_modified")),
                        row.getString("read_by")),
                TermsColumns.readNullable(row),
                row.getString("title"),
                row.getTimestamp("last_seen_at") == null
                        ? null
                        : row.getTimestamp("last_seen_at").toInstant(),
                rate(row));
    }
}
