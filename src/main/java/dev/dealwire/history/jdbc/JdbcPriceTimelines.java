package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.PriceSummary;
import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimeline.Sighting;
import dev.dealwire.history.PriceTimelines;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceTimelines implements PriceTimelines {

    /** A run of observations of the same terms ends where others come between or none comes for too long. */
    private static final String SIGHTINGS = """
            with seen as (
              select o.observed_at, o.change_no,
                     (lag(o.change_no) over w is distinct from o.change_no
                      or o.observed_at - lag(o.observed_at) over w > make_interval(secs => :gap))::int as begins
                from observation o
               where o.listing_no = :listing and o.observed_at >= :from and o.observed_at < :until
              window w as (order by o.observed_at, o.change_no)
            ), numbered as (
              select observed_at, change_no, sum(begins) over (order by observed_at, change_no) as run from seen
            ), sighting as (
              select change_no, min(observed_at) as first_at, max(observed_at) as last_at, count(*) as times
                from numbered
               group by change_no, run
              union all
              select change_no, greatest(since, :from), least(dropped_last_seen_at, :until), dropped_observations
                from price_change
               where listing_no = :listing and dropped_last_seen_at >= :from and since < :until
            )
            select s.first_at, s.last_at, s.times,
            """ + TermsColumns.SELECTED + """

              from sighting s
              join price_change c on c.change_no = s.change_no
             order by s.first_at, s.last_at
            """;

    private static final String LISTING = """
            select p.listing_no, p.title
              from listing_price p
              join merchant_listing l on l.listing_no = p.listing_no
             where l.listing_id = :listing
            """;

    private static final String SUMMARY = """
            select s.currency, s.current_price, s.low_30_days, s.street_price
              from price_summary s
              join merchant_listing l on l.listing_no = s.listing_no
             where l.listing_id = :listing
            """;

    private final JdbcClient jdbc;

    JdbcPriceTimelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PriceTimeline> find(ListingId listing, Instant from, Instant until) {
        Optional<Known> known = jdbc.sql(LISTING)
                .param("listing", listing.toString())
                .query((row, number) -> new Known(row.getLong("listing_no"), row.getString("title")))
                .optional();
        return known.map(
                row -> PriceTimeline.of(listing, row.title(), from, until, sightings(row.number(), from, until)));
    }

    @Override
    public Optional<PriceSummary> summary(ListingId listing) {
        return jdbc.sql(SUMMARY)
                .param("listing", listing.toString())
                .query(JdbcPriceTimelines::summary)
                .optional();
    }

    private List<Sighting> sightings(long listing, Instant from, Instant until) {
        return jdbc.sql(SIGHTINGS)
                .param("listing", listing)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("gap", PriceTimeline.GAP.toSeconds())
                .query((row, number) -> new Sighting(
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getLong("times"),
                        TermsColumns.read(row)))
                .list();
    }

    private static PriceSummary summary(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new PriceSummary(
                new Money(row.getBigDecimal("current_price"), currency),
                money(row.getBigDecimal("low_30_days"), currency),
                money(row.getBigDecimal("street_price"), currency));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    private record Known(long number, @Nullable String title) {}
}
