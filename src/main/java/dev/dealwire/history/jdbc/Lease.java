package dev.dealwire.history.jdbc;

import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a zombie from writing: the row stays locked in share mode until the transaction ends, so a takeover waits for it. */
final class Lease {

    private static final String HOLD = """
            select run_no
              from run_lease
             where job_id = :job and run_no = :run and token = :token
               for share
            """;

    private Lease() {}

    /** @throws LeaseLostException if another node works on the run now */
    static void hold(JdbcClient jdbc, RunToken token) {
        boolean held = jdbc.sql(HOLD)
                .param("job", token.job().value())
                .param("run", token.run())
                .param("token", token.token())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new LeaseLostException(token);
        }
    }
}
