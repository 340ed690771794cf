package dev.dealwire.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A database of its own for each test class, copied from one that the migrations have built. */
public record TestDatabase(String url, String user, String password) {

    private static final String TEMPLATE = "dealwire_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One whose schema is up to date and whose tables are empty. */
    public static TestDatabase fresh() {
        return Holder.TEMPLATES.copy("test_" + COUNT.incrementAndGet());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private record Holder(PostgresServer server) {

        private static final Holder TEMPLATES = build();

        private static Holder build() {
            PostgresServer server = PostgresServer.start();
            Holder holder = new Holder(server);
            holder.execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), server.user(), server.password())
                    .locations("classpath:sql")
                    .load()
                    .migrate();
            return holder;
        }

        TestDatabase copy(String name) {
            execute("create database " + name + " template " + TEMPLATE);
            return new TestDatabase(server.url(name) + "?reWriteBatchedInserts=true", server.user(), server.password());
        }

        private void execute(String sql) {
            try (Connection connection =
                            DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException("the test server refused: " + sql, failed);
            }
        }
    }
}
