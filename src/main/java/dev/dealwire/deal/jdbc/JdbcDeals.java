package dev.dealwire.deal.jdbc;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcDeals implements Deals {

    private static final String SAVE =
            """
            insert into deal (job_id, listing_no, assessed_at, change_no, live, %s)
            select :job, listing_no, :at, :change, :live, %s
              from merchant_listing
             where listing_id = :listing
            on conflict (job_id, listing_no) do update
               set assessed_at = excluded.assessed_at, change_no = excluded.change_no, live = excluded.live,
                   ended_at = case when excluded.live then null
                                   when deal.live then excluded.assessed_at
                                   else deal.ended_at end,
                   %s
            """.formatted(VerdictColumns.LIST, VerdictColumns.PARAMETERS, VerdictColumns.UPDATES);

    private static final String FORGET_REASONS = """
            delete from deal_reason r
             using merchant_listing l
             where l.listing_no = r.listing_no and r.job_id = :job and l.listing_id = :listing
            """;

    private static final String REASON = """
            insert into deal_reason (job_id, listing_no, reason)
            select :job, listing_no, :reason from merchant_listing where listing_id = :listing
            """;

    private static final String OF_JOB = """
            select l.listing_id, d.assessed_at, d.change_no, d.ended_at, %s,
                   array(select r.reason
                           from deal_reason r
                          where r.job_id = d.job_id and r.listing_no = d.listing_no) as reasons
              from deal d
              join merchant_listing l on l.listing_no = d.listing_no
             where d.job_id = :job
            """.formatted(VerdictColumns.SELECTED);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;
    private final RunGuard guard;

    JdbcDeals(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, TransactionOperations transactions, RunGuard guard) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.guard = guard;
    }

    @Override
    public void save(RunToken token, List<? extends DealAssessment> assessments, Instant assessedAt) {
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            String job = token.job().value();
            batch(SAVE, assessments.stream().map(a -> row(job, a, assessedAt)).toList());
            batch(FORGET_REASONS, assessments.stream().map(a -> key(job, a)).toList());
            batch(
                    REASON,
                    assessments.stream()
                            .flatMap(a -> reasons(a).stream()
                                    .map(reason -> key(job, a).addValue("reason", reason.word())))
                            .toList());
        });
    }

    @Override
    public Map<ListingId, StandingDeal> of(JobId job) {
        return jdbc.sql(OF_JOB).param("job", job.value()).query(JdbcDeals::standingDeal).stream()
                .collect(toMap(StandingDeal::listing, deal -> deal));
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource key(String job, DealAssessment assessment) {
        return new MapSqlParameterSource()
                .addValue("job", job)
                .addValue("listing", assessment.price().listing().toString());
    }

    private static MapSqlParameterSource row(String job, DealAssessment assessment, Instant assessedAt) {
        return VerdictColumns.write(key(job, assessment), assessment)
                .addValue("at", Timestamp.from(assessedAt))
                .addValue("change", assessment.price().change())
                .addValue("live", assessment instanceof DealAssessment.Deal);
    }

    private static Set<Reason> reasons(DealAssessment assessment) {
        return switch (assessment) {
            case DealAssessment.Deal deal -> Set.of();
            case DealAssessment.NoDeal noDeal -> noDeal.reasons();
        };
    }

    private static StandingDeal standingDeal(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        return new StandingDeal(
                ListingId.parse(row.getString("listing_id")),
                row.getTimestamp("assessed_at").toInstant(),
                row.getLong("change_no"),
                VerdictColumns.reference(row),
                VerdictColumns.comparison(row),
                Arrays.stream(reasons).map(Reason::parse).collect(toUnmodifiableSet()),
                endedAt == null ? null : endedAt.toInstant());
    }
}
