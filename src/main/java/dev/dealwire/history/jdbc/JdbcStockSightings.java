package dev.dealwire.history.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.StockSighting;
import dev.dealwire.history.StockSightings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockSightings implements StockSightings {

    /** Old visits without a price end where terms were seen last before the moment asked for. */
    private static final String SIGHTINGS = """
            with priceless as (
              select l.listing_no, l.listing_id, v.stock, v.visited_at, v.visit_no
                from merchant_listing l
                left join lateral (select s.visit_no
                                     from observation s
                                    where s.listing_no = l.listing_no and s.observed_at <= :from
                                    order by s.observed_at desc
                                    limit 1) before on true
                join visit v
                  on v.listing_no = l.listing_no and v.visit_no > coalesce(before.visit_no, 0) and v.stock is not null
               where l.listing_id in (:listings))
            select listing_id, stock as availability, visited_at as observed_at, visit_no from priceless
            union
            select p.listing_id, c.availability, o.observed_at, o.visit_no
              from priceless p
              join lateral (select s.observed_at, s.visit_no, s.change_no
                              from observation s
                             where s.listing_no = p.listing_no and s.observed_at > p.visited_at
                             order by s.observed_at
                             limit 1) o on true
              join price_change c on c.change_no = o.change_no
             where c.confidence = 'publishable'
            union
            select l.listing_id, c.availability, o.observed_at, o.visit_no
              from merchant_listing l
              join price_change c
                on c.listing_no = l.listing_no and (c.until is null or c.until > :from)
              join lateral (select s.observed_at, s.visit_no
                              from observation s
                             where s.listing_no = c.listing_no and s.change_no = c.change_no
                               and s.observed_at >= c.since
                             order by s.observed_at
                             limit 1) o on true
             where l.listing_id in (:listings) and c.confidence = 'publishable'
             order by observed_at, visit_no
            """;

    private final JdbcClient jdbc;

    JdbcStockSightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ListingId, List<StockSighting>> since(Instant from, Collection<ListingId> listings) {
        return listings.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SIGHTINGS)
                        .param("from", Timestamp.from(from))
                        .param(
                                "listings",
                                listings.stream().map(ListingId::toString).toList())
                        .query(JdbcStockSightings::sighting)
                        .list()
                        .stream()
                        .collect(groupingBy(Sighted::listing, mapping(Sighted::sighting, toList())));
    }

    private record Sighted(ListingId listing, StockSighting sighting) {}

    private static Sighted sighting(ResultSet row, int number) throws SQLException {
        return new Sighted(
                ListingId.parse(row.getString("listing_id")),
                new StockSighting(
                        TermsColumns.availability(row),
                        row.getTimestamp("observed_at").toInstant(),
                        row.getLong("visit_no")));
    }
}
