package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ProductIdentifiers;
import dev.dealwire.catalog.Word;
import dev.dealwire.match.ListedProduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What listings say they sell, and which are worth holding against each other. */
final class ListedProducts {

    /** Of {@code listed_product p} and {@code merchant_listing l}. */
    static final String COLUMNS = "l.listing_id, p.title, p.brand, p.gtin14, p.mpn, p.condition";

    private static final int MOST_CANDIDATES = 50;

    private static final String WAITING = "select " + COLUMNS + """

              from listed_product p
              join merchant_listing l on l.listing_no = p.listing_no
             where p.matched_at is null or p.matched_at < p.stated_at
             order by p.listing_no
             limit :most
            """;

    private static final String CANDIDATES = """
            with this as (
              select p.* from listed_product p join merchant_listing l using (listing_no) where l.listing_id = :listing
            ), alike as (
              select p.listing_no from listed_product p join this on p.gtin14 = this.gtin14
              union
              select p.listing_no from listed_product p where p.codes && cast(:codes as text[])
              union
              (select p.listing_no from listed_product p, this
                where p.title % this.title
                order by similarity(p.title, this.title) desc
                limit :most)
            )
            select\s""" + COLUMNS + """

              from alike
              join listed_product p using (listing_no)
              join merchant_listing l using (listing_no)
             where l.listing_id <> :listing
             order by p.listing_no
            """;

    private static final String STATED =
            "select 1 from listed_product join merchant_listing using (listing_no) where listing_id = :listing";

    private final JdbcClient jdbc;

    ListedProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedProduct> waiting(int most) {
        return jdbc.sql(WAITING).param("most", most).query(ListedProducts::read).list();
    }

    List<ListedProduct> candidates(ListedProduct product) {
        return jdbc.sql(CANDIDATES)
                .param("listing", product.listing().toString())
                .param("codes", product.modelCodes().toArray(String[]::new))
                .param("most", MOST_CANDIDATES)
                .query(ListedProducts::read)
                .list();
    }

    boolean holds(ListingId listing) {
        return jdbc.sql(STATED)
                .param("listing", listing.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static ListedProduct read(ResultSet row, int number) throws SQLException {
        String condition = row.getString("condition");
        String gtin = row.getString("gtin14");
        return new ListedProduct(
                ListingId.parse(row.getString("listing_id")),
                row.getString("title"),
                row.getString("brand"),
                new ProductIdentifiers(gtin == null ? null : new Gtin(gtin), row.getString("mpn"), null, null),
                condition == null ? null : Word.parse(ItemCondition.class, condition));
    }
}
