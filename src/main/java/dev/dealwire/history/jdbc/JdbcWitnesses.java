package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.Observed;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.Witnesses;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWitnesses implements Witnesses {

    private static final String FIRST_OF_EACH_DAY = "select q.listing, past.visit_no\n" + PastQuestions.QUESTIONS + """
             cross join lateral (
                   select distinct on ((o.observed_at at time zone 'UTC')::date) o.visit_no, o.observed_at
            """;

    private static final String OFFERED = FIRST_OF_EACH_DAY + PastQuestions.OFFERED + """
                      and c.current_price >= q.price
                    order by (o.observed_at at time zone 'UTC')::date, o.observed_at) past
             order by q.listing, past.observed_at
            """;

    private static final String LOWEST = FIRST_OF_EACH_DAY + PastQuestions.PLAINLY_READ + """
                    order by (o.observed_at at time zone 'UTC')::date, c.current_price, o.observed_at) past
             order by q.listing, past.observed_at
            """;

    private static final String OBSERVATIONS = """
            select o.visit_no, l.listing_id, l.url, o.observed_at, c.current_price, c.currency, c.availability, v.outcome,
                   b.archive_file, b.archive_offset, b.archive_digest, b.archive_line,
                   b.archive_pointer
              from observation o
              join merchant_listing l on l.listing_no = o.listing_no
              join price_change c on c.change_no = o.change_no
              join visit v on v.visit_no = o.visit_no
              left join lateral (select p.archive_file, p.archive_offset, p.archive_digest,
                                        p.archive_line, p.archive_pointer
                                   from visit p
                                  where p.listing_no = o.listing_no and p.visit_no <= o.visit_no
                                    and p.outcome in ('priced', 'unchanged')
                                  order by p.visit_no desc
                                  limit 1) b on true
             where o.visit_no in (:visits)
            union all
            select v.visit_no, l.listing_id, l.url, v.visited_at, null, null, coalesce(v.stock, 'discontinued'), v.outcome,
                   v.archive_file, v.archive_offset, v.archive_digest, v.archive_line,
                   v.archive_pointer
              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
             where v.visit_no in (:visits) and (v.stock is not null or v.outcome in ('gone', 'soft_404'))
             order by observed_at, visit_no
            """;

    private final JdbcClient jdbc;

    JdbcWitnesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ListingId, List<Long>> offeredAtOrAbove(Collection<PastQuestion> questions) {
        return visits(OFFERED, questions);
    }

    @Override
    public Map<ListingId, List<Long>> lowestOfEachDay(Collection<PastQuestion> questions) {
        return visits(LOWEST, questions);
    }

    @Override
    public List<Observed> observations(Collection<Long> visits) {
        return visits.isEmpty()
                ? List.of()
                : jdbc.sql(OBSERVATIONS)
                        .param("visits", visits)
                        .query(JdbcWitnesses::observed)
                        .list();
    }

    private Map<ListingId, List<Long>> visits(String sql, Collection<PastQuestion> questions) {
        Map<ListingId, List<Long>> visits = new HashMap<>();
        if (!questions.isEmpty()) {
            PastQuestions.ask(jdbc, sql, questions).query(row -> {
                visits.computeIfAbsent(ListingId.parse(row.getString("listing")), _ -> new ArrayList<>())
                        .add(row.getLong("visit_no"));
            });
        }
        return visits;
    }

    private static Observed observed(ResultSet row, int number) throws SQLException {
        return new Observed(
                row.getLong("visit_no"),
                ListingId.parse(row.getString("listing_id")),
                URI.create(row.getString("url")),
                row.getTimestamp("observed_at").toInstant(),
                price(row),
                TermsColumns.availability(row),
                VisitOutcome.parse(row.getString("outcome")) == VisitOutcome.NOT_MODIFIED,
                ArchiveColumns.read(row));
    }

    private static @Nullable Money price(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("current_price");
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency")));
    }
}
