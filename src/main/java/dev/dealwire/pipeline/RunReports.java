package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.discovery.Discoveries;
import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.pipeline.RunReport.Move;
import dev.dealwire.pipeline.RunReport.Postponement;
import dev.dealwire.pipeline.RunReport.Trouble;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of runs from what they wrote, so a report is the same whoever asks and whenever. */
@Component
class RunReports {

    private static final String RUN = "select job_id, scheduled_at, ended_at, succeeded from run where run_no = :run";

    private static final String OUTCOMES = """
            select l.merchant_id, v.outcome, count(*) as visits
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and v.outcome is not null
             group by l.merchant_id, v.outcome
            """;

    private static final String TROUBLES = """
            select l.listing_id, v.outcome, v.reason, v.detail
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and v.outcome not in ('priced', 'unchanged', 'not_modified', 'postponed')
             order by l.listing_id
            """;

    private static final String POSTPONED = """
            select l.merchant_id, v.reason, count(*) as visits, max(v.detail) as until
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and v.outcome = 'postponed'
             group by l.merchant_id, v.reason
             order by l.merchant_id, v.reason
            """;

    private static final String MOVES = """
            select l.listing_id, l.url, l.moved_to
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.run_no = :run and l.moved_to is not null
             order by l.listing_id
            """;

    private static final String SLOTS = """
            select s.slot_id, s.revision, exists (select 1
                                                    from snippet_revision r
                                                   where r.slot_id = s.slot_id and r.run_no = :run) as published
              from slot s
              join run on run.job_id = s.job_id
             where run.run_no = :run
             order by s.slot_id
            """;

    private final JdbcClient jdbc;
    private final FeedDeliveries feeds;
    private final Discoveries discoveries;

    RunReports(JdbcClient jdbc, FeedDeliveries feeds, Discoveries discoveries) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.discoveries = discoveries;
    }

    RunReport of(long run) {
        return jdbc.sql(RUN)
                .param("run", run)
                .query((row, number) -> new RunReport(
                        new JobId(row.getString("job_id")),
                        run,
                        row.getTimestamp("scheduled_at").toInstant(),
                        endOf(row),
                        row.getBoolean("succeeded"),
                        outcomes(run),
                        troubles(run),
                        postponed(run),
                        moves(run),
                        feeds.of(run),
                        discoveries.of(run),
                        slots(run)))
                .single();
    }

    private static Instant endOf(ResultSet row) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return (endedAt == null ? row.getTimestamp("scheduled_at") : endedAt).toInstant();
    }

    private SortedMap<MerchantId, Map<VisitOutcome, Integer>> outcomes(long run) {
        SortedMap<MerchantId, Map<VisitOutcome, Integer>> outcomes =
                new TreeMap<>(Comparator.comparing(MerchantId::value));
        jdbc.sql(OUTCOMES).param("run", run).query(row -> {
            outcomes.computeIfAbsent(
                            new MerchantId(row.getString("merchant_id")), _ -> new EnumMap<>(VisitOutcome.class))
                    .put(VisitOutcome.parse(row.getString("outcome")), row.getInt("visits"));
        });
        return outcomes;
    }

    private List<Trouble> troubles(long run) {
        return jdbc.sql(TROUBLES)
                .param("run", run)
                .query((row, number) -> new Trouble(
                        ListingId.parse(row.getString("listing_id")),
                        VisitOutcome.parse(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }

    private List<Postponement> postponed(long run) {
        return jdbc.sql(POSTPONED)
                .param("run", run)
                .query((row, number) -> new Postponement(
                        new MerchantId(row.getString("merchant_id")),
                        row.getString("reason"),
                        row.getInt("visits"),
                        row.getString("until") == null ? null : Instant.parse(row.getString("until"))))
                .list();
    }

    private List<Move> moves(long run) {
        return jdbc.sql(MOVES)
                .param("run", run)
                .query((row, number) -> new Move(
                        ListingId.parse(row.getString("listing_id")),
                        URI.create(row.getString("url")),
                        URI.create(row.getString("moved_to"))))
                .list();
    }

    private List<SlotResult> slots(long run) {
        return jdbc.sql(SLOTS)
                .param("run", run)
                .query((row, number) -> new SlotResult(
                        new SlotId(row.getString("slot_id")),
                        row.getBoolean("published") ? SlotResult.Change.PUBLISHED : SlotResult.Change.UNCHANGED,
                        row.getInt("revision")))
                .list();
    }
}
