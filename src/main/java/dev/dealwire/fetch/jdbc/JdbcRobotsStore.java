package dev.dealwire.fetch.jdbc;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.RobotsFile;
import dev.dealwire.fetch.RobotsFile.State;
import dev.dealwire.fetch.RobotsStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps robots.txt files in a table. Two nodes that ask at once both write; the younger file stays. */
@Repository
class JdbcRobotsStore implements RobotsStore {

    private static final String FIND = """
            select origin, state, content, fetched_at
            from robots_file
            where origin = :origin
            """;

    private static final String KEEP = """
            insert into robots_file (origin, state, content, fetched_at)
            values (:origin, :state, :content, :fetchedAt)
            on conflict (origin) do update
            set state = excluded.state, content = excluded.content, fetched_at = excluded.fetched_at
            where robots_file.fetched_at <= excluded.fetched_at
            """;

    private final JdbcClient jdbc;

    JdbcRobotsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RobotsFile> find(String origin) {
        return jdbc.sql(FIND)
                .param("origin", origin)
                .query(JdbcRobotsStore::file)
                .optional();
    }

    @Override
    public void keep(RobotsFile file) {
        jdbc.sql(KEEP)
                .param("origin", file.origin())
                .param("state", Word.of(file.state()))
                .param("content", file.text())
                .param("fetchedAt", file.fetchedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RobotsFile file(ResultSet row, int number) throws SQLException {
        return new RobotsFile(
                row.getString("origin"),
                Word.parse(State.class, row.getString("state")),
                row.getBytes("content"),
                row.getObject("fetched_at", OffsetDateTime.class).toInstant());
    }
}
