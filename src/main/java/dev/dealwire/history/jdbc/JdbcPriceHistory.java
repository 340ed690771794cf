package dev.dealwire.history.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.history.Sightings;
import dev.dealwire.history.StreetPrice;
import dev.dealwire.history.Window;
import dev.dealwire.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            select c.since, c.current_price, c.currency
              from price_change c
              join merchant_listing l on l.listing_no = c.listing_no
             where l.listing_id = :listing
               and c.since < :until
               and c.since >= coalesce((select max(b.since)
                                          from price_change b
                                         where b.listing_no = c.listing_no and b.since <= :from), '-infinity')
             order by c.since
            """;

    private static final String SIGHTINGS = """
            select count(*) as observations, count(distinct seen.day) as days, min(seen.observed_at) as first_at,
                   max(seen.observed_at) as last_at,
                   coalesce(extract(epoch from max(seen.observed_at - seen.before)), 0) as greatest_gap,
                   min(seen.current_price) as lowest, max(seen.current_price) as highest
              from (select o.observed_at, (o.observed_at at time zone 'UTC')::date as day, c.current_price,
                           lag(o.observed_at) over (order by o.observed_at) as before
                      from observation o
                      join merchant_listing l on l.listing_no = o.listing_no
                      join price_change c on c.change_no = o.change_no
                     where l.listing_id = :listing
                       and o.observed_at >= :from and o.observed_at < :until
                       and c.currency = :currency and c.confidence = 'publishable') seen
            """;

    private static final String OFFERED = """
              from observation o
              join merchant_listing l on l.listing_no = o.listing_no
              join price_change c on c.change_no = o.change_no
             where l.listing_id = :listing
               and o.observed_at >= :from and o.observed_at < :until
               and c.currency = :currency and c.confidence = 'publishable'
               and (c.availability is null or c.availability in (:orderable))
            """;

    private static final String DAYS_OFFERED =
            "select count(distinct (o.observed_at at time zone 'UTC')::date)\n" + OFFERED;

    private static final String DAYS_AT_OR_ABOVE = DAYS_OFFERED + "   and c.current_price >= :price";

    private static final String DAYS_ABOVE = DAYS_OFFERED + "   and c.current_price > :price";

    private static final String STREET_PRICE =
            "select c.current_price, c.currency, count(distinct (o.observed_at at time zone 'UTC')::date) as days\n"
                    + OFFERED + " group by c.current_price, c.currency order by days desc, c.current_price limit 1";

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
    public List<PricePoint> changes(ListingId listing, Instant from, Instant until) {
        return jdbc.sql(CHANGES)
                .param("listing", listing.toString())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new PricePoint(instant(row, "since"), money(row)))
                .list();
    }

    @Override
    public Optional<Sightings> sightings(ListingId listing, Currency currency, Window window) {
        return jdbc.sql(SIGHTINGS)
                .params(parameters(listing, currency, window))
                .query((row, number) -> Optional.ofNullable(sightings(row, currency, window)))
                .single();
    }

    @Override
    public int daysOfferedAtOrAbove(ListingId listing, Money price, Window window) {
        return days(DAYS_AT_OR_ABOVE, listing, price, window);
    }

    @Override
    public int daysOfferedAbove(ListingId listing, Money price, Window window) {
        return days(DAYS_ABOVE, listing, price, window);
    }

    private int days(String sql, ListingId listing, Money price, Window window) {
        return jdbc.sql(sql)
                .params(parameters(listing, price.currency(), window))
                .param("orderable", TermsColumns.ORDERABLE)
                .param("price", price.amount())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<StreetPrice> streetPrice(ListingId listing, Currency currency, Window window) {
        return jdbc.sql(STREET_PRICE)
                .params(parameters(listing, currency, window))
                .param("orderable", TermsColumns.ORDERABLE)
                .query((row, number) -> new StreetPrice(money(row), row.getInt("days")))
                .optional();
    }

    private static Map<String, Object> parameters(ListingId listing, Currency currency, Window window) {
        return Map.of(
                "listing", listing.toString(),
                "currency", currency.getCurrencyCode(),
                "from", Timestamp.from(window.from()),
                "until", Timestamp.from(window.until()));
    }

    private static @Nullable Sightings sightings(ResultSet row, Currency currency, Window window) throws SQLException {
        int observations = row.getInt("observations");
        if (observations == 0) {
            return null;
        }
        Instant firstAt = instant(row, "first_at");
        Duration greatestGap = Stream.of(
                        Duration.ofMillis(row.getBigDecimal("greatest_gap")
                                .movePointRight(3)
                                .longValue()),
                        Duration.between(window.from(), firstAt),
                        Duration.between(instant(row, "last_at"), window.until()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Sightings(
                new Coverage(observations, row.getInt("days"), greatestGap),
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
                Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                instant(row, "standing_at"),
                row.getLong("standing_visit_no"),
                row.getString("title"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("current_price"), Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
