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
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcSnippetRevisions implements SnippetRevisions {

    private static final String LATEST = """
            select r.revision, r.content
              from slot s
              join snippet_revision r on r.slot_id = s.slot_id and r.revision = s.revision
             where s.slot_id = :slot
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
    private final TransactionOperations transactions;
    private final RunGuard guard;
    private final SnippetCodec codec;

    JdbcSnippetRevisions(JdbcClient jdbc, TransactionOperations transactions, RunGuard guard, SnippetCodec codec) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.guard = guard;
        this.codec = codec;
    }

    @Override
    public Optional<Revision> latest(SlotId slot) {
        return jdbc.sql(LATEST)
                .param("slot", slot.value())
                .query((row, number) -> new Revision(row.getInt("revision"), codec.read(row.getString("content"))))
                .optional();
    }

    @Override
    public void append(RunToken token, Revision revision, List<Claim> claims, Instant publishedAt) {
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            Snippet snippet = revision.snippet();
            jdbc.sql(STAND)
                    .param("slot", snippet.slot().value())
                    .param("job", token.job().value())
                    .param("revision", revision.number())
                    .update();
            jdbc.sql(APPEND)
                    .param("slot", snippet.slot().value())
                    .param("revision", revision.number())
                    .param("run", token.run())
                    .param("at", Timestamp.from(publishedAt))
                    .param("subId", snippet.subId().value())
                    .param("headline", snippet.current().headline())
                    .param("content", codec.write(snippet))
                    .update();
            claims.forEach(claim -> append(revision, claim));
        });
    }

    private void append(Revision revision, Claim claim) {
        jdbc.sql(CLAIM)
                .param("slot", revision.snippet().slot().value())
                .param("revision", revision.number())
                .param("listing", claim.listing().toString())
                .param("kind", claim.kind().word())
                .param("words", claim.words())
                .param("rule", claim.rule())
                .param("finding", claim.finding())
                .param("visits", claim.visits().toArray(Long[]::new))
                .update();
    }
}
