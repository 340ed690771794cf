package dev.dealwire.deal.jdbc;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of deals, step by step: appended to, and read. */
final class DealSteps {

    static final String INSERT = """
            insert into deal_step (job_id, listing_no, at, life, currency, current_price, reference_price, reasons)
            select :job, listing_no, :at, :life, :currency, :currentPrice, :referencePrice, :reasons
              from merchant_listing
             where listing_id = :listing
            """;

    /** The step that a sweep would add comes last. */
    private static final String LIVES = """
            select l.listing_id, s.life, s.at, s.currency, s.current_price, s.reference_price, s.reasons
              from merchant_listing l
              join (select job_id, listing_no, step_no, life, at, currency, current_price, reference_price, reasons
                      from deal_step
                     union all
                    select job_id, listing_no, null, :expired, expires_at, currency, current_price, reference_price,
                           array[expires_because]
                      from deal
                     where live and expires_at <= :now) s on s.listing_no = l.listing_no
             where s.job_id = :job and l.listing_id = any (:listings)
             order by s.step_no nulls last
            """;

    private final JdbcClient jdbc;

    DealSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ListingId, List<DealLife.Step>> lives(JobId job, String[] listings, Instant now) {
        Map<ListingId, List<DealLife.Step>> lives = new HashMap<>();
        jdbc.sql(LIVES)
                .param("job", job.value())
                .param("listings", listings)
                .param("now", Timestamp.from(now))
                .param("expired", DealLife.EXPIRED.word())
                .query(row -> {
                    lives.computeIfAbsent(ListingId.parse(row.getString("listing_id")), _ -> new ArrayList<>())
                            .add(step(row));
                });
        return lives;
    }

    /** @param row names job and listing */
    static MapSqlParameterSource write(MapSqlParameterSource row, DealAssessment next, DealLife life, Instant at) {
        ReferenceFinding reference = next.reference();
        return row.addValue("at", Timestamp.from(at))
                .addValue("life", life.word())
                .addValue("currency", next.comparison().current().currencyCode())
                .addValue("currentPrice", next.comparison().current().amount())
                .addValue(
                        "referencePrice",
                        reference == null ? null : reference.reference().amount())
                .addValue(
                        "reasons",
                        VerdictColumns.reasons(next).stream().map(Reason::word).toArray(String[]::new));
    }

    private static DealLife.Step step(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        BigDecimal reference = row.getBigDecimal("reference_price");
        return new DealLife.Step(
                DealLife.parse(row.getString("life")),
                row.getTimestamp("at").toInstant(),
                new Money(row.getBigDecimal("current_price"), currency),
                reference == null ? null : new Money(reference, currency),
                VerdictColumns.reasons(row));
    }
}
