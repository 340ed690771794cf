package dev.dealwire.testing;

import dev.dealwire.history.PriceHistory;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The price history's own SQL on a database of a test's own, filled by the rows themselves. */
public final class HistoryDatabase implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public HistoryDatabase() {
        TestDatabase database = TestDatabase.fresh();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        try {
            this.connection = new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException refused) {
            throw new IllegalStateException("the test server refused a connection", refused);
        }
        context.registerBean(DataSource.class, () -> connection);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(connection));
        context.registerBean(NamedParameterJdbcTemplate.class, () -> new NamedParameterJdbcTemplate(connection));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(connection)));
        context.scan("dev.dealwire.history.jdbc");
        context.refresh();
    }

    public PriceHistory history() {
        return context.getBean(PriceHistory.class);
    }

    public void execute(String sql) {
        new JdbcTemplate(connection).execute(sql);
    }

    /** @param rows tab-separated, as {@code COPY} reads them */
    public void copy(String tableAndColumns, CharSequence rows) {
        try {
            connection
                    .getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException refused) {
            throw new IllegalStateException("the test server refused rows for " + tableAndColumns, refused);
        }
    }

    @Override
    public void close() {
        context.close();
        connection.destroy();
    }
}
