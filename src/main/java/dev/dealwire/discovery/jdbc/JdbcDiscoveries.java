package dev.dealwire.discovery.jdbc;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.discovery.Discoveries;
import dev.dealwire.discovery.FoundListing;
import dev.dealwire.discovery.Look;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcDiscoveries implements Discoveries {

    /** A listing that no look has found for so long is let go. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private static final int BATCH = 1_000;

    private static final String TRACKED = """
            select listing_id, url, modified_at
              from discovered_listing d
             where job_id = :job and start_url = :start
               and last_found_at > (select max(last_found_at) - :patience * interval '1 second'
                                      from discovered_listing
                                     where job_id = :job and start_url = :start)
             order by last_found_at desc, listing_id
             limit :most
            """;

    private static final String FIND = """
            insert into discovered_listing (job_id, start_url, listing_id, url, found_at, last_found_at, modified_at)
            values (:job, :start, :listing, :url, :now, :now, :modified)
            on conflict (job_id, start_url, listing_id) do update
               set last_found_at = excluded.last_found_at, modified_at = excluded.modified_at
            """;

    private static final String DUE = """
            update revisit r
               set due_at = least(r.due_at, :now)
              from merchant_listing l
             where l.listing_id = :listing and r.listing_no = l.listing_no and r.last_visited_at < :modified
            """;

    private static final String LOOK = """
            insert into discovery
                   (run_no, job_id, start_url, looked_at, asked, found, fresh, refused, refusals, stopped, detail)
            values (:run, :job, :start, :now, :asked, :found, :fresh, :refused, :refusals, :stopped, :detail)
            on conflict (run_no, start_url) do update
               set looked_at = excluded.looked_at, asked = excluded.asked, found = excluded.found,
                   fresh = greatest(discovery.fresh, excluded.fresh), refused = excluded.refused,
                   refusals = excluded.refusals, stopped = excluded.stopped, detail = excluded.detail
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;
    private final RunGuard guard;

    JdbcDiscoveries(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, TransactionOperations transactions, RunGuard guard) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.guard = guard;
    }

    @Override
    public Optional<Instant> lastLook(JobId job, URI start) {
        return jdbc.sql("""
                        select looked_at
                          from discovery
                         where job_id = :job and start_url = :start and stopped is null
                         order by looked_at desc
                         limit 1
                        """)
                .param("job", job.value())
                .param("start", start.toString())
                .query((row, number) -> row.getTimestamp("looked_at").toInstant())
                .optional();
    }

    @Override
    public List<FoundListing> tracked(JobDefinition job) {
        List<FoundListing> tracked = new ArrayList<>();
        for (DiscoveryRule rule : job.discover()) {
            tracked.addAll(jdbc.sql(TRACKED)
                    .param("job", job.id().value())
                    .param("start", rule.start().toString())
                    .param("patience", PATIENCE.toSeconds())
                    .param("most", rule.most())
                    .query(JdbcDiscoveries::listing)
                    .list());
        }
        return tracked;
    }

    @Override
    public List<Result> of(long run) {
        return jdbc.sql("""
                        select start_url, asked, found, fresh, refused, refusals, stopped, detail
                          from discovery
                         where run_no = :run
                         order by discovery_no
                        """)
                .param("run", run)
                .query((row, number) -> new Result(
                        URI.create(row.getString("start_url")),
                        row.getInt("asked"),
                        row.getInt("found"),
                        row.getInt("fresh"),
                        row.getInt("refused"),
                        row.getString("refusals"),
                        row.getString("stopped"),
                        row.getString("detail")))
                .list();
    }

    @Override
    public void record(RunToken token, Look look, Collection<FoundListing> listings, Instant now) {
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            long before = count(token, look);
            List<MapSqlParameterSource> rows = listings.stream()
                    .map(listing -> row(token, look, listing, now))
                    .toList();
            for (int from = 0; from < rows.size(); from += BATCH) {
                MapSqlParameterSource[] batch =
                        rows.subList(from, Math.min(from + BATCH, rows.size())).toArray(MapSqlParameterSource[]::new);
                batches.batchUpdate(FIND, batch);
                batches.batchUpdate(DUE, batch);
            }
            write(token, look, count(token, look) - before, now);
        });
    }

    private long count(RunToken token, Look look) {
        return jdbc.sql("select count(*) from discovered_listing where job_id = :job and start_url = :start")
                .param("job", token.job().value())
                .param("start", look.rule().start().toString())
                .query(Long.class)
                .single();
    }

    private void write(RunToken token, Look look, long fresh, Instant now) {
        jdbc.sql(LOOK)
                .param("run", token.run())
                .param("job", token.job().value())
                .param("start", look.rule().start().toString())
                .param("now", Timestamp.from(now))
                .param("asked", look.asked())
                .param("found", look.found().size())
                .param("fresh", fresh)
                .param("refused", look.refusals())
                .param("refusals", look.refusalWords())
                .param("stopped", look.stopped())
                .param("detail", look.detail())
                .update();
    }

    private static MapSqlParameterSource row(RunToken token, Look look, FoundListing listing, Instant now) {
        return new MapSqlParameterSource()
                .addValue("job", token.job().value())
                .addValue("start", look.rule().start().toString())
                .addValue("listing", listing.id().toString())
                .addValue("url", listing.url().toString())
                .addValue("now", Timestamp.from(now))
                .addValue("modified", timestamp(listing.modifiedAt()));
    }

    private static FoundListing listing(ResultSet row, int number) throws SQLException {
        Timestamp modified = row.getTimestamp("modified_at");
        return new FoundListing(
                ListingId.parse(row.getString("listing_id")),
                URI.create(row.getString("url")),
                modified == null ? null : modified.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
