package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.HeldReading;
import dev.dealwire.history.HeldReading.Decision;
import dev.dealwire.history.Implausibility;
import dev.dealwire.history.Quarantine;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcQuarantine implements Quarantine {

    private static final String READINGS = """
            select c.visit_no, l.listing_id, coalesce(l.moved_to, l.url) as url, c.held_at, c.reason, c.last_good_price,
                   c.decision, c.title, v.archive_file, v.archive_offset, v.archive_digest, v.archive_line, v.archive_pointer,
            """ + TermsColumns.SELECTED + """

              from quarantine c
              join merchant_listing l on l.listing_no = c.listing_no
              join visit v on v.visit_no = c.visit_no
            """;

    private static final String HELD = READINGS + """
             where c.decision is null and (:merchant::text is null or l.merchant_id = :merchant)
             order by c.held_at, c.visit_no
            """;

    private static final String BY_ID = READINGS + " where c.visit_no = :id";

    private static final String DECIDE = """
            update quarantine
               set decision = :decision, decided_at = :at
             where visit_no = :id and decision is null
            """;

    private static final String SUPERSEDE = """
            update quarantine q
               set decision = 'superseded', decided_at = :at
              from quarantine accepted
             where accepted.visit_no = :id and q.listing_no = accepted.listing_no
               and q.held_at < accepted.held_at and q.decision is null
            """;

    private static final String AUDIT = """
            insert into audit_entry (at, actor, action, subject, note)
            values (:at, :actor, :action, :subject, :note)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AcceptedReadings accepted;

    JdbcQuarantine(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accepted = new AcceptedReadings(jdbc);
    }

    @Override
    public List<HeldReading> held(@Nullable MerchantId merchant) {
        return jdbc.sql(HELD)
                .param("merchant", merchant == null ? null : merchant.value())
                .query(JdbcQuarantine::reading)
                .list();
    }

    @Override
    public Map<Long, Answer> accept(Collection<Long> ids, Signature by) {
        return decide(ids, (reading, title) -> {
            if (!accepted.append(reading, title)) {
                return Answer.SEEN_SINCE;
            }
            jdbc.sql(SUPERSEDE)
                    .param("id", reading.id())
                    .param("at", Timestamp.from(by.at()))
                    .update();
            return close(reading, Decision.ACCEPTED, by);
        });
    }

    @Override
    public Map<Long, Answer> reject(Collection<Long> ids, Signature by) {
        return decide(ids, (reading, title) -> close(reading, Decision.REJECTED, by));
    }

    private Map<Long, Answer> decide(Collection<Long> ids, BiFunction<HeldReading, @Nullable String, Answer> decision) {
        Map<Long, Answer> answers = new LinkedHashMap<>();
        for (long id : ids.stream().sorted().toList()) {
            answers.put(id, transactions.execute(status -> decide(id, decision)));
        }
        return answers;
    }

    private Answer decide(long id, BiFunction<HeldReading, @Nullable String, Answer> decision) {
        Optional<String> title = jdbc.sql("select coalesce(title, '') from quarantine where visit_no = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        HeldReading reading = find(id).orElse(null);
        if (title.isEmpty() || reading == null) {
            return Answer.UNKNOWN;
        }
        return reading.decision() != null
                ? Answer.DECIDED_BEFORE
                : decision.apply(reading, title.get().isEmpty() ? null : title.get());
    }

    private Optional<HeldReading> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcQuarantine::reading).optional();
    }

    private Answer close(HeldReading reading, Decision decision, Signature by) {
        jdbc.sql(DECIDE)
                .param("id", reading.id())
                .param("decision", decision.word())
                .param("at", Timestamp.from(by.at()))
                .update();
        jdbc.sql(AUDIT)
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.actor())
                .param("action", "quarantine_" + decision.word())
                .param("subject", reading.listing() + " visit " + reading.id())
                .param("note", by.note())
                .update();
        return Answer.DONE;
    }

    private static HeldReading reading(ResultSet row, int number) throws SQLException {
        BigDecimal lastGood = row.getBigDecimal("last_good_price");
        String decision = row.getString("decision");
        return new HeldReading(
                row.getLong("visit_no"),
                ListingId.parse(row.getString("listing_id")),
                URI.create(row.getString("url")),
                row.getTimestamp("held_at").toInstant(),
                Implausibility.parse(row.getString("reason")),
                TermsColumns.read(row),
                lastGood == null ? null : new Money(lastGood, Currency.getInstance(row.getString("currency"))),
                ArchiveColumns.read(row),
                decision == null ? null : Decision.parse(decision));
    }
}
