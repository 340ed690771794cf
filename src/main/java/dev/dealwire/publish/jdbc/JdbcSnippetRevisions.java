package dev.dealwire.publish.jdbc;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import dev.dealwire.publish.Claim;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetRevisions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcSnippetRevisions implements SnippetRevisions {

    private static final String LATEST = """
            select s.slot_id, r.revision, r.content
              from slot s
              join snippet_revision r on r.slot_id = s.slot_id and r.revision = s.revision
             where s.slot_id = any (:slots)
            """;

    private static final String STAND = """
            insert into slot (slot_id, job_id, revision)
            values (:slot, :job, :revision)
            on conflict (slot_id) do update set job_id = excluded.job_id, revision = excluded.revision
            """;

    private static final String APPEND = """
            insert into snippet_revision (slot_id, revision, run_no, published_at, sub_id, headline, content)
            values (:slot, :revision, :run, :at, :subId, :headline, :content::jsonb)
            """;

    private static final String CLAIM = """
            with made as (
              insert into claim (slot_id, revision, listing_no, kind, words, rule, finding)
              select :slot, :revision, listing_no, :kind, :words, :rule, :finding
                from merchant_listing
               where listing_id = :listing
              returning claim_no)
            insert into claim_observation (claim_no, visit_no)
            select made.claim_no, visit_no from made, unnest(:visits) as visit_no
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;
    private final RunGuard guard;
    private final SnippetCodec codec;

    JdbcSnippetRevisions(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            TransactionOperations transactions,
            RunGuard guard,
            SnippetCodec codec) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.guard = guard;
        this.codec = codec;
    }

    @Override
    public Map<SlotId, Revision> latest(Collection<SlotId> slots) {
        Map<SlotId, Revision> latest = new HashMap<>();
        jdbc.sql(LATEST)
                .param("slots", slots.stream().map(SlotId::value).toArray(String[]::new))
                .query(row -> {
                    latest.put(
                            new SlotId(row.getString("slot_id")),
                            new Revision(row.getInt("revision"), codec.read(row.getString("content"))));
                });
        return latest;
    }

    @Override
    public void append(RunToken token, List<ClaimingRevision> revisions, Instant publishedAt) {
        List<MapSqlParameterSource> rows = revisions.stream()
                .map(claiming -> row(token, claiming.revision(), publishedAt))
                .toList();
        List<MapSqlParameterSource> claims = revisions.stream()
                .flatMap(claiming -> claiming.claims().stream().map(claim -> row(claiming.revision(), claim)))
                .toList();
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            batch(STAND, rows);
            batch(APPEND, rows);
            batch(CLAIM, claims);
        });
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private MapSqlParameterSource row(RunToken token, Revision revision, Instant publishedAt) {
        Snippet snippet = revision.snippet();
        return key(revision)
                .addValue("job", token.job().value())
                .addValue("run", token.run())
                .addValue("at", Timestamp.from(publishedAt))
                .addValue("subId", snippet.subId().value())
                .addValue("headline", snippet.current().headline())
                .addValue("content", codec.write(snippet));
    }

    private static MapSqlParameterSource row(Revision revision, Claim claim) {
        return key(revision)
                .addValue("listing", claim.listing().toString())
                .addValue("kind", claim.kind().word())
                .addValue("words", claim.words())
                .addValue("rule", claim.rule())
                .addValue("finding", claim.finding())
                .addValue("visits", claim.visits().toArray(Long[]::new));
    }

    private static MapSqlParameterSource key(Revision revision) {
        return new MapSqlParameterSource()
                .addValue("slot", revision.snippet().slot().value())
                .addValue("revision", revision.number());
    }
}
