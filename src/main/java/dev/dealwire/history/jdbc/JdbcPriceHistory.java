package dev.dealwire.history.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.PricePoint;
import dev.dealwire.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceHistory implements PriceHistory {

    private static final String CURRENT = """
            select l.listing_id, p.change_no, p.last_seen_at, p.last_visit_no, p.standing, p.title, c.since,
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

    private static final String DAYS = """
            select count(distinct (o.observed_at at time zone 'UTC')::date)
              from observation o
              join merchant_listing l on l.listing_no = o.listing_no
              join price_change c on c.change_no = o.change_no
             where l.listing_id = :listing
               and o.observed_at >= :from and o.observed_at < :until
               and c.currency = :currency and c.current_price >= :price
            """;

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
    public int daysSeenAtOrAbove(ListingId listing, Money price, Instant from, Instant until) {
        return jdbc.sql(DAYS)
                .param("listing", listing.toString())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("currency", price.currencyCode())
                .param("price", price.amount())
                .query(Integer.class)
                .single();
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
                row.getString("title"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getBigDecimal("current_price"), Currency.getInstance(row.getString("currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
