package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.history.RunToken;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time work on a job. A lease is taken over when its owner gave no sign of life for {@link #PATIENCE}, or
 * at once when the owner was a process of this machine that is gone. Times are the database's own.
 */
@Component
class RunLeases {

    static final Duration HEARTBEAT = Duration.ofSeconds(5);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ACQUIRE = """
            insert into run_lease (job_id, run_no, token, node, heartbeat_at)
            values (:job, :run, :token, :node, now())
            on conflict (job_id) do update
               set run_no = excluded.run_no, token = excluded.token, node = excluded.node, heartbeat_at = now()
             where run_lease.heartbeat_at < now() - make_interval(secs => :patience)
                or run_lease.node = :gone
            """;

    private static final String BEAT =
            "update run_lease set heartbeat_at = now() where job_id = :job and token = :token";

    private static final String RELEASE = "delete from run_lease where job_id = :job and token = :token";

    private final JdbcClient jdbc;
    private final NodeName self;

    RunLeases(JdbcClient jdbc, NodeName self) {
        this.jdbc = jdbc;
        this.self = self;
    }

    /** Empty while another node works on the job. */
    Optional<RunToken> acquire(JobId job, long run) {
        String owner = owner(job).orElse("");
        RunToken token = new RunToken(job, run, UUID.randomUUID());
        int taken = jdbc.sql(ACQUIRE)
                .param("job", job.value())
                .param("run", run)
                .param("token", token.token())
                .param("node", self.value())
                .param("patience", PATIENCE.toSeconds())
                .param("gone", self.isGoneProcessOfThisMachine(owner) ? owner : "")
                .update();
        return taken == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The node that works on the job, by name. */
    Optional<String> owner(JobId job) {
        return jdbc.sql("select node from run_lease where job_id = :job")
                .param("job", job.value())
                .query((row, number) -> row.getString("node"))
                .optional();
    }

    /** A sign of life. */
    void beat(RunToken token) {
        update(BEAT, token);
    }

    void release(RunToken token) {
        update(RELEASE, token);
    }

    private void update(String sql, RunToken token) {
        jdbc.sql(sql)
                .param("job", token.job().value())
                .param("token", token.token())
                .update();
    }
}
