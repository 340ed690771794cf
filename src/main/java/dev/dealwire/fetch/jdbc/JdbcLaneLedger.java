package dev.dealwire.fetch.jdbc;

import dev.dealwire.fetch.LaneLedger;
import dev.dealwire.fetch.PolitenessKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a row for each politeness key. Nodes that take at once take one after another, so a budget is never overdrawn. */
@Repository
class JdbcLaneLedger implements LaneLedger {

    private static final String TAKE = """
            insert into lane (politeness_key, budget_day, spent, granted)
            values (:key, :day, least(:wanted, :most), least(:wanted, :most))
            on conflict (politeness_key) do update
               set budget_day = excluded.budget_day,
                   spent = case when lane.budget_day = excluded.budget_day
                                then least(lane.spent + :wanted, :most) else excluded.spent end,
                   granted = case when lane.budget_day = excluded.budget_day
                                  then least(lane.spent + :wanted, :most) - lane.spent else excluded.granted end
             where lane.budget_day is null or lane.budget_day < excluded.budget_day
                or lane.budget_day = excluded.budget_day and lane.spent < :most
            returning granted
            """;

    private static final String REST = """
            insert into lane (politeness_key, rest_until)
            values (:key, :until)
            on conflict (politeness_key) do update
               set rest_until = greatest(lane.rest_until, excluded.rest_until)
            """;

    private static final String REST_UNTIL =
            "select rest_until from lane where politeness_key = :key and rest_until is not null";

    private final JdbcClient jdbc;

    JdbcLaneLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int take(PolitenessKey key, LocalDate day, int wanted, int most) {
        return jdbc.sql(TAKE)
                .param("key", key.value())
                .param("day", day)
                .param("wanted", wanted)
                .param("most", most)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public Optional<Instant> restUntil(PolitenessKey key) {
        return jdbc.sql(REST_UNTIL)
                .param("key", key.value())
                .query((row, number) -> row.getTimestamp("rest_until").toInstant())
                .optional();
    }

    @Override
    public void rest(PolitenessKey key, Instant until) {
        jdbc.sql(REST)
                .param("key", key.value())
                .param("until", Timestamp.from(until))
                .update();
    }
}
