package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.MatchedProduct.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Products as they stand, with all that is known of their listings. */
final class MatchedProducts {

    private static final String MEMBERS = "select " + ListedProducts.COLUMNS + """

              from product_listing m
              join listed_product p using (listing_no)
              join merchant_listing l using (listing_no)
             where m.product_no = :product
             order by l.listing_id
            """;

    private static final String KNOWN_PAIRS = """
            select a.listing_id as one, b.listing_id as other,
                   case when u.joined then 'joined' when not u.joined then 'split' else e.verdict end as finding,
                   case when u.one is null then array_prepend(coalesce(e.ground, 'score ' || e.score), e.evidence)
                        else array_remove(array['by ' || u.editor, u.reason], null) end as evidence
              from (select one, other from match_evidence union select one, other from match_ruling) pair
              left join match_evidence e using (one, other)
              left join (""" + MatchRulings.LATEST + """
            ) u using (one, other)
              join merchant_listing a on a.listing_no = pair.one
              join merchant_listing b on b.listing_no = pair.other
             where exists (select 1
                             from product_listing m
                            where m.product_no = :product and (m.listing_no = pair.one or m.listing_no = pair.other))
             order by 1, 2
            """;

    private static final String SAME_PRODUCT = """
            select l.listing_id as one, other.listing_id as other
              from merchant_listing l
              join product_listing p on p.listing_no = l.listing_no
              join product_listing m on m.product_no = p.product_no
              join merchant_listing other on other.listing_no = m.listing_no
             where l.listing_id = any(:listings)
             order by 1, 2
            """;

    private final JdbcClient jdbc;

    MatchedProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MatchedProduct> find(long product) {
        List<ListedProduct> listings = jdbc.sql(MEMBERS)
                .param("product", product)
                .query(ListedProducts::read)
                .list();
        return listings.isEmpty()
                ? Optional.empty()
                : Optional.of(new MatchedProduct(product, listings, pairs(product)));
    }

    private List<Pair> pairs(long product) {
        return jdbc.sql(KNOWN_PAIRS)
                .param("product", product)
                .query((row, number) -> new Pair(
                        ListingId.parse(row.getString("one")),
                        ListingId.parse(row.getString("other")),
                        row.getString("finding"),
                        Arrays.asList((String[]) row.getArray("evidence").getArray())))
                .list();
    }

    Optional<MatchedProduct> of(ListingId listing) {
        return jdbc.sql(
                        "select product_no from product_listing join merchant_listing using (listing_no) where listing_id = :listing")
                .param("listing", listing.toString())
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Map<ListingId, List<ListingId>> sameProduct(Collection<ListingId> listings) {
        Map<ListingId, List<ListingId>> products = new HashMap<>();
        jdbc.sql(SAME_PRODUCT)
                .param("listings", listings.stream().map(ListingId::toString).toArray(String[]::new))
                .query(row -> {
                    products.computeIfAbsent(ListingId.parse(row.getString("one")), _ -> new ArrayList<>())
                            .add(ListingId.parse(row.getString("other")));
                });
        return products;
    }

    List<Long> all() {
        return jdbc.sql("select product_no from product order by product_no")
                .query((row, number) -> row.getLong("product_no"))
                .list();
    }
}
