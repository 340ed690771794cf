package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.ListingId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives groups of listings their product's number. A number stays with the group that holds most of its listings. */
final class ProductNumbers {

    private static final String KEPT = """
            select m.product_no
              from product_listing m
              join merchant_listing l using (listing_no)
             where l.listing_id = any (:listings) and m.product_no <> all (:taken)
             group by m.product_no
             order by count(*) desc, m.product_no
             limit 1
            """;

    private static final String LEAVE = """
            delete from product_listing m
             using merchant_listing l
             where l.listing_no = m.listing_no and l.listing_id = any (:listings)
            """;

    private static final String ENTER = """
            insert into product_listing (listing_no, product_no)
            select listing_no, :product from merchant_listing where listing_id = any (:listings)
            on conflict (listing_no) do update set product_no = excluded.product_no
             where product_listing.product_no <> excluded.product_no
            """;

    private static final String EMPTY = """
            delete from product p where not exists (select 1 from product_listing m where m.product_no = p.product_no)
            """;

    private final JdbcClient jdbc;

    ProductNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wants a transaction around it. */
    void assign(List<Set<ListingId>> groups, Instant madeAt) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('product numbers'))").query(rows -> {});
        Set<Long> taken = new HashSet<>();
        for (Set<ListingId> group : largestFirst(groups)) {
            String[] listings = group.stream().map(ListingId::toString).toArray(String[]::new);
            if (group.size() == 1) {
                jdbc.sql(LEAVE).param("listings", listings).update();
                continue;
            }
            long product = number(listings, taken, madeAt);
            taken.add(product);
            jdbc.sql(ENTER)
                    .param("product", product)
                    .param("listings", listings)
                    .update();
        }
        jdbc.sql(EMPTY).update();
    }

    private static List<Set<ListingId>> largestFirst(List<Set<ListingId>> groups) {
        return groups.stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .toList();
    }

    private long number(String[] listings, Set<Long> taken, Instant madeAt) {
        return jdbc.sql(KEPT)
                .param("listings", listings)
                .param("taken", taken.toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .orElseGet(() -> jdbc.sql("insert into product (made_at) values (:at) returning product_no")
                        .param("at", Timestamp.from(madeAt))
                        .query(Long.class)
                        .single());
    }
}
