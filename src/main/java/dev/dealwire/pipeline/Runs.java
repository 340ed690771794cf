package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.history.RunToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs that were begun, and how they ended. */
@Component
class Runs {

    private static final String BEGIN = """
            insert into run (job_id, scheduled_at, started_at)
            values (:job, :scheduledAt, :now)
            on conflict (job_id, scheduled_at) do update set started_at = run.started_at
            returning run_no, scheduled_at, started_at, succeeded
            """;

    private static final String UNFINISHED = """
            select run_no, scheduled_at, started_at, succeeded
              from run
             where job_id = :job and succeeded is not true
               and scheduled_at > coalesce((select max(scheduled_at) from run where job_id = :job and succeeded), '-infinity')
             order by scheduled_at desc
             limit 1
            """;

    private static final String END = """
            update run
               set ended_at = :now, succeeded = :succeeded
             where run_no = :run
               and exists (select 1 from run_lease where run_lease.run_no = run.run_no and run_lease.token = :token)
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run for this instant, begun now if it was not before. */
    BegunRun begin(JobId job, Instant scheduledAt, Instant now) {
        return jdbc.sql(BEGIN)
                .param("job", job.value())
                .param("scheduledAt", Timestamp.from(scheduledAt))
                .param("now", Timestamp.from(now))
                .query(Runs::run)
                .single();
    }

    /** The latest run that did not come to its end, unless a later one did. */
    Optional<BegunRun> unfinished(JobId job) {
        return jdbc.sql(UNFINISHED).param("job", job.value()).query(Runs::run).optional();
    }

    /** Does nothing if another node took the run over. */
    void end(RunToken token, boolean succeeded, Instant now) {
        jdbc.sql(END)
                .param("now", Timestamp.from(now))
                .param("succeeded", succeeded)
                .param("run", token.run())
                .param("token", token.token())
                .update();
    }

    /** When the job last came to its end. */
    Optional<Instant> lastSuccess(JobId job) {
        return jdbc.sql("select max(ended_at) as ended_at from run where job_id = :job and succeeded")
                .param("job", job.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("ended_at")))
                .single()
                .map(Timestamp::toInstant);
    }

    private static BegunRun run(ResultSet row, int number) throws SQLException {
        return new BegunRun(
                row.getLong("run_no"),
                row.getTimestamp("scheduled_at").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("succeeded"));
    }

    record BegunRun(long number, Instant scheduledAt, Instant startedAt, boolean succeeded) {}
}
