package dev.dealwire.deal.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealExpiry;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            insert into deal (job_id, listing_no, assessed_at, change_no, live, expires_at, expires_because, %s)
            select :job, listing_no, :at, :change, :live, :expiresAt, :expiresBecause, %s
              from merchant_listing
             where listing_id = :listing
            on conflict (job_id, listing_no) do update
               set assessed_at = excluded.assessed_at, change_no = excluded.change_no, live = excluded.live,
                   expires_at = excluded.expires_at, expires_because = excluded.expires_because,
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

    private static final String STANDING = """
            select l.listing_id, d.change_no, d.ended_at, d.expires_at, d.expires_because, %s,
                   array(select r.reason
                           from deal_reason r
                          where r.job_id = d.job_id and r.listing_no = d.listing_no) as reasons
              from deal d
              join merchant_listing l on l.listing_no = d.listing_no
             where d.job_id = :job and l.listing_id = any (:listings)
            """.formatted(VerdictColumns.SELECTED);

    private static final String LOCKED = STANDING + " for update of d";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;
    private final RunGuard guard;
    private final DealSteps steps;
    private final DealEndings endings;

    JdbcDeals(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, TransactionOperations transactions, RunGuard guard) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.guard = guard;
        this.steps = new DealSteps(jdbc);
        this.endings = new DealEndings(jdbc);
    }

    @Override
    public void save(RunToken token, List<? extends DealAssessment> assessments, Instant assessedAt) {
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            String job = token.job().value();
            batch(DealSteps.INSERT, steps(job, assessments, assessedAt));
            batch(SAVE, assessments.stream().map(a -> row(job, a, assessedAt)).toList());
            batch(FORGET_REASONS, assessments.stream().map(a -> key(job, a)).toList());
            batch(
                    REASON,
                    assessments.stream()
                            .flatMap(a -> VerdictColumns.reasons(a).stream()
                                    .map(reason -> key(job, a).addValue("reason", reason.word())))
                            .toList());
        });
    }

    private List<MapSqlParameterSource> steps(
            String job, List<? extends DealAssessment> assessments, Instant assessedAt) {
        if (assessments.isEmpty()) {
            return List.of();
        }
        Map<ListingId, StandingDeal> before = byListing(jdbc.sql(LOCKED)
                .param("job", job)
                .param(
                        "listings",
                        ids(assessments.stream().map(a -> a.price().listing()).toList())));
        return assessments.stream()
                .flatMap(next -> DealLife.step(before.get(next.price().listing()), next).stream()
                        .map(life -> DealSteps.write(key(job, next), next, life, assessedAt)))
                .toList();
    }

    @Override
    public int sweep(Instant now) {
        return endings.sweep(now);
    }

    @Override
    public void historyCorrected(ListingId listing, Instant now) {
        transactions.executeWithoutResult(status -> endings.historyCorrected(listing, now));
    }

    @Override
    public Map<ListingId, List<DealLife.Step>> lives(JobId job, Collection<ListingId> listings, Instant now) {
        return steps.lives(job, ids(listings), now);
    }

    @Override
    public Map<ListingId, StandingDeal> of(JobId job, Collection<ListingId> listings) {
        return byListing(jdbc.sql(STANDING).param("job", job.value()).param("listings", ids(listings)));
    }

    private static Map<ListingId, StandingDeal> byListing(JdbcClient.StatementSpec deals) {
        return deals.query(JdbcDeals::standingDeal).list().stream().collect(toMap(StandingDeal::listing, deal -> deal));
    }

    private static String[] ids(Collection<ListingId> listings) {
        return listings.stream().map(ListingId::toString).toArray(String[]::new);
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
        DealExpiry expiry = assessment instanceof DealAssessment.Deal deal ? deal.expiry() : null;
        return VerdictColumns.write(key(job, assessment), assessment)
                .addValue("at", Timestamp.from(assessedAt))
                .addValue("expiresAt", expiry == null ? null : Timestamp.from(expiry.at()))
                .addValue(
                        "expiresBecause",
                        expiry == null ? null : expiry.reason().word())
                .addValue("change", assessment.price().change())
                .addValue("live", assessment instanceof DealAssessment.Deal);
    }

    private static StandingDeal standingDeal(ResultSet row, int number) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new StandingDeal(
                ListingId.parse(row.getString("listing_id")),
                row.getLong("change_no"),
                VerdictColumns.reference(row),
                VerdictColumns.comparison(row),
                VerdictColumns.reasons(row),
                endedAt == null ? null : endedAt.toInstant(),
                expiry(row));
    }

    private static @Nullable DealExpiry expiry(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("expires_at");
        return at == null ? null : new DealExpiry(at.toInstant(), Reason.parse(row.getString("expires_because")));
    }
}
