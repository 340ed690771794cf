package dev.dealwire.history.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.Word;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.StreetPrice;
import dev.dealwire.history.Window;
import dev.dealwire.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceHistory implements PriceHistory {

    private static final String CURRENT = """
            select l.listing_id, p.change_no, p.last_seen_at, p.last_visit_no, p.standing,
                   coalesce(p.standing_at, p.last_seen_at) as standing_at,
                   coalesce(p.standing_visit_no, p.last_visit_no) as standing_visit_no, p.title, c.since,
            """ + TermsColumns.SELECTED + """

              from listing_price p
              join merchant_listing l on l.listing_no = p.listing_no
              join price_change c on c.change_no = p.change_no
             where l.listing_id = any (:listings)
            """;

    private static final String CHANGES = """
            select q.listing, c.since, c.current_price, c.currency
              from unnest(:listings::text[], :from::timestamptz[], :until::timestamptz[]) as q (listing, begins, ends)
              join merchant_listing l on l.listing_id = q.listing
              join price_change c on c.listing_no = l.listing_no
             where c.since < q.ends
               and c.since >= coalesce((select max(b.since)
                                          from price_change b
                                         where b.listing_no = c.listing_no and b.since <= q.begins), '-infinity')
             order by q.listing, c.since
            """;

    private static final String SIGHTINGS = "select q.listing, q.currency, q.begins, q.ends, past.*\n"
            + PastQuestions.QUESTIONS + """
             cross join lateral (
                   select count(*) as observations, count(distinct seen.day) as days, min(seen.observed_at) as first_at,
                          max(seen.observed_at) as last_at,
                          coalesce(extract(epoch from max(seen.observed_at - seen.before)), 0) as greatest_gap,
                          min(seen.current_price) as lowest, max(seen.current_price) as highest
                     from (select o.observed_at, (o.observed_at at time zone 'UTC')::date as day, c.current_price,
                                  lag(o.observed_at) over (order by o.observed_at) as before
            """ + PastQuestions.PLAINLY_READ + """
                          ) seen) past
             where past.observations > 0
            """;

    private static final String DAYS_OFFERED =
            "select q.listing, past.days\n" + PastQuestions.QUESTIONS + """
             cross join lateral (
                   select count(distinct (o.observed_at at time zone 'UTC')::date) as days
            """ + PastQuestions.OFFERED;

    private static final String DAYS_AT_OR_ABOVE = DAYS_OFFERED + " and c.current_price >= q.price) past";

    private static final String DAYS_ABOVE = DAYS_OFFERED + " and c.current_price > q.price) past";

    private static final String STREET_PRICE =
            "select q.listing, q.currency, past.*\n" + PastQuestions.QUESTIONS + """
             cross join lateral (
                   select c.current_price, count(distinct (o.observed_at at time zone 'UTC')::date) as days
            """ + PastQuestions.OFFERED
                    + " group by c.current_price order by days desc, c.current_price limit 1) past";

    private final JdbcClient jdbc;

    JdbcPriceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ListingId, ListingPrice> current(Collection<ListingId> listings) {
        if (listings.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(CURRENT)
                .param("listings", listings.stream().map(ListingId::toString).toArray(String[]::new))
                .query(JdbcPriceHistory::listingPrice)
                .list()
                .stream()
                .collect(toMap(ListingPrice::listing, price -> price));
    }

    @Override
    public Map<ListingId, List<PricePoint>> changes(Map<ListingId, Window> windows) {
        List<Map.Entry<ListingId, Window>> asked = List.copyOf(windows.entrySet());
        Map<ListingId, List<PricePoint>> changes = new HashMap<>();
        jdbc.sql(CHANGES)
                .param("listings", texts(asked, entry -> entry.getKey().toString()))
                .param("from", texts(asked, entry -> entry.getValue().from().toString()))
                .param("until", texts(asked, entry -> entry.getValue().until().toString()))
                .query(row -> {
                    changes.computeIfAbsent(listing(row), _ -> new ArrayList<>())
                            .add(new PricePoint(instant(row, "since"), money(row)));
                });
        return changes;
    }

    @Override
    public Map<ListingId, Sightings> sightings(Collection<PastQuestion> questions) {
        return answers(SIGHTINGS, questions, JdbcPriceHistory::sightings);
    }

    @Override
    public Map<ListingId, Integer> daysOfferedAtOrAbove(Collection<PastQuestion> questions) {
        return answers(DAYS_AT_OR_ABOVE, questions, row -> row.getInt("days"));
    }

    @Override
    public Map<ListingId, Integer> daysOfferedAbove(Collection<PastQuestion> questions) {
        return answers(DAYS_ABOVE, questions, row -> row.getInt("days"));
    }

    @Override
    public Map<ListingId, StreetPrice> streetPrices(Collection<PastQuestion> questions) {
        return answers(STREET_PRICE, questions, row -> new StreetPrice(money(row), row.getInt("days")));
    }

    private <T> Map<ListingId, T> answers(String sql, Collection<PastQuestion> questions, Answer<T> answer) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        Map<ListingId, T> answers = new HashMap<>();
        PastQuestions.ask(jdbc, sql, questions).query(row -> {
            answers.put(listing(row), answer.read(row));
        });
        return answers;
    }

    private static <T> String[] texts(Collection<T> asked, Function<T, String> text) {
        return asked.stream().map(text).toArray(String[]::new);
    }

    private static Sightings sightings(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Instant firstAt = instant(row, "first_at");
        Duration greatestGap = Stream.of(
                        Duration.ofMillis(row.getBigDecimal("greatest_gap")
                                .movePointRight(3)
                                .longValue()),
                        Duration.between(instant(row, "begins"), firstAt),
                        Duration.between(instant(row, "last_at"), instant(row, "ends")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Sightings(
                new Coverage(row.getInt("observations"), row.getInt("days"), greatestGap),
                firstAt,
                new Money(row.getBigDecimal("lowest"), currency),
                new Money(row.getBigDecimal("highest"), currency));
    }

    private static ListingPrice listingPrice(ResultSet row, int number) throws SQLException {
        return new ListingPrice(
                ListingId.parse(row.getString("listing_id")),
                TermsColumns.read(row),
                row.getLong("change_no"),
                instant(row, "since"),
                instant(row, "last_seen_at"),
                row.getLong("last_visit_no"),
                Word.parse(Standing.class, row.getString("standing")),
                instant(row, "standing_at"),
                row.getLong("standing_visit_no"),
                row.getString("title"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("current_price"), Currency.getInstance(row.getString("currency")));
    }

    private static ListingId listing(ResultSet row) throws SQLException {
        return ListingId.parse(row.getString("listing"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private interface Answer<T> {

        T read(ResultSet row) throws SQLException;
    }
}
