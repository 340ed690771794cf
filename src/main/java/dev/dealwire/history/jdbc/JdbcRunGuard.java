package dev.dealwire.history.jdbc;

import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRunGuard implements RunGuard {

    private static final String HOLD = """
            select run_no
              from run_lease
             where job_id = :job and run_no = :run and token = :token
               for share
            """;

    private final JdbcClient jdbc;

    JdbcRunGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(RunToken token) {
        boolean held = jdbc.sql(HOLD)
                .param("job", token.job().value())
                .param("run", token.run())
                .param("token", token.token())
                .query((row, number) -> row.getLong("run_no"))
                .optional()
                .isPresent();
        if (!held) {
            throw new LeaseLostException(token);
        }
    }
}
