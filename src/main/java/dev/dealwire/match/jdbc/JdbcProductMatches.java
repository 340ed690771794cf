package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ProductIdentifiers;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchVerdict;
import dev.dealwire.match.MatchVerdict.Different;
import dev.dealwire.match.MatchVerdict.Same;
import dev.dealwire.match.MatchVerdict.Unsure;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.MatchedProduct.Pair;
import dev.dealwire.match.PairKnowledge;
import dev.dealwire.match.PairKnowledge.Kind;
import dev.dealwire.match.ProductMatches;
import dev.dealwire.match.Ruling;
import dev.dealwire.match.UnknownListingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcProductMatches implements ProductMatches {

    private static final int MOST_CANDIDATES = 50;

    private static final String STATED = "l.listing_id, p.title, p.brand, p.gtin14, p.mpn, p.condition";

    private static final String WAITING = "select " + STATED + """

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
            select\s""" + STATED + """

              from alike
              join listed_product p using (listing_no)
              join merchant_listing l using (listing_no)
             where l.listing_id <> :listing
             order by p.listing_no
            """;

    private static final String FORGET = """
            delete from match_evidence e
             using merchant_listing l
             where l.listing_id = :listing and (e.one = l.listing_no or e.other = l.listing_no)
            """;

    private static final String FOUND = """
            insert into match_evidence (one, other, verdict, ground, score, evidence, judged_at)
            select least(a.listing_no, b.listing_no), greatest(a.listing_no, b.listing_no),
                   :verdict, :ground, :score, :evidence, :at
              from merchant_listing a, merchant_listing b
             where a.listing_id = :one and b.listing_id = :other
            on conflict (one, other) do update
               set verdict = excluded.verdict, ground = excluded.ground, score = excluded.score,
                   evidence = excluded.evidence, judged_at = excluded.judged_at
            """;

    private static final String MATCHED = """
            update listed_product p
               set matched_at = greatest(:at, p.stated_at), codes = cast(:codes as text[])
              from merchant_listing l
             where l.listing_no = p.listing_no and l.listing_id = :listing
            """;

    private static final String LATEST_RULINGS = """
            select distinct on (one, other) one, other, joined, editor, reason
              from match_ruling
             order by one, other, ruling_no desc
            """;

    /** Everything that can be reached over pairs that hold together; pairs that part are looked at, not walked along. */
    private static final String REACHED = """
            with recursive reached (listing_no) as (
              select listing_no from merchant_listing where listing_id = any (:listings)
              union
              select n.listing_no
                from reached r
                join lateral (
                  select case when e.one = r.listing_no then e.other else e.one end as listing_no
                    from match_evidence e
                   where (e.one = r.listing_no or e.other = r.listing_no) and e.verdict = 'same'
                  union all
                  select case when u.one = r.listing_no then u.other else u.one end
                    from match_ruling u
                   where u.one = r.listing_no or u.other = r.listing_no
                  union all
                  select b.listing_no
                    from product_listing a
                    join product_listing b using (product_no)
                   where a.listing_no = r.listing_no
                ) n on true
            )
            """;

    private static final String PAIRS = REACHED + """
            select a.listing_id as one, b.listing_id as other,
                   case when u.joined then 'joined_by_editor' when not u.joined then 'split_by_editor' else e.verdict end as kind,
                   coalesce(e.score, 0) as score
              from (select one, other from match_evidence where verdict <> 'unsure' union select one, other from match_ruling) pair
              left join match_evidence e using (one, other)
              left join (""" + LATEST_RULINGS + """
            ) u using (one, other)
              join merchant_listing a on a.listing_no = pair.one
              join merchant_listing b on b.listing_no = pair.other
             where pair.one in (select listing_no from reached) and pair.other in (select listing_no from reached)
            """;

    private static final String RULE = """
            insert into match_ruling (one, other, joined, editor, reason, ruled_at)
            select least(a.listing_no, b.listing_no), greatest(a.listing_no, b.listing_no), :joined, :editor, :reason, :at
              from merchant_listing a, merchant_listing b
             where a.listing_id = :one and b.listing_id = :other
            """;

    private static final String MEMBERS = "select " + STATED + """

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
              left join (""" + LATEST_RULINGS + """
            ) u using (one, other)
              join merchant_listing a on a.listing_no = pair.one
              join merchant_listing b on b.listing_no = pair.other
             where exists (select 1
                             from product_listing m
                            where m.product_no = :product and (m.listing_no = pair.one or m.listing_no = pair.other))
             order by 1, 2
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ProductNumbers numbers;

    JdbcProductMatches(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.numbers = new ProductNumbers(jdbc);
    }

    @Override
    public List<ListedProduct> waiting(int most) {
        return jdbc.sql(WAITING)
                .param("most", most)
                .query(JdbcProductMatches::listedProduct)
                .list();
    }

    @Override
    public List<ListedProduct> candidates(ListedProduct product) {
        return jdbc.sql(CANDIDATES)
                .param("listing", product.listing().toString())
                .param("codes", product.modelCodes().toArray(String[]::new))
                .param("most", MOST_CANDIDATES)
                .query(JdbcProductMatches::listedProduct)
                .list();
    }

    @Override
    public void record(ListedProduct product, Map<ListedProduct, MatchVerdict> verdicts, Instant judgedAt) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql(FORGET).param("listing", product.listing().toString()).update();
            verdicts.forEach((other, verdict) -> found(product.listing(), other.listing(), verdict, judgedAt));
            jdbc.sql(MATCHED)
                    .param("listing", product.listing().toString())
                    .param("codes", product.modelCodes().toArray(String[]::new))
                    .param("at", Timestamp.from(judgedAt))
                    .update();
        });
    }

    private void found(ListingId one, ListingId other, MatchVerdict verdict, Instant at) {
        Row row = Row.of(verdict);
        jdbc.sql(FOUND)
                .param("one", one.toString())
                .param("other", other.toString())
                .param("verdict", row.verdict())
                .param("ground", row.ground())
                .param("score", row.score())
                .param("evidence", verdict.evidence().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Neighbourhood neighbourhood(Collection<ListingId> listings) {
        String[] ids = listings.stream().map(ListingId::toString).toArray(String[]::new);
        Set<ListingId> reached = new HashSet<>(
                jdbc.sql(REACHED + "select l.listing_id from reached join merchant_listing l using (listing_no)")
                        .param("listings", ids)
                        .query((row, number) -> ListingId.parse(row.getString("listing_id")))
                        .list());
        List<PairKnowledge> pairs = jdbc.sql(PAIRS)
                .param("listings", ids)
                .query((row, number) -> new PairKnowledge(
                        ListingId.parse(row.getString("one")),
                        ListingId.parse(row.getString("other")),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getInt("score")))
                .list();
        return new Neighbourhood(reached, pairs);
    }

    @Override
    public void assign(List<Set<ListingId>> groups, Instant madeAt) {
        transactions.executeWithoutResult(status -> numbers.assign(groups, madeAt));
    }

    @Override
    public void rule(Ruling ruling) {
        requireStated(ruling.one());
        requireStated(ruling.other());
        jdbc.sql(RULE)
                .param("one", ruling.one().toString())
                .param("other", ruling.other().toString())
                .param("joined", ruling.joined())
                .param("editor", ruling.editor())
                .param("reason", ruling.reason())
                .param("at", Timestamp.from(ruling.ruledAt()))
                .update();
    }

    private void requireStated(ListingId listing) {
        boolean stated = jdbc.sql(
                        "select 1 from listed_product join merchant_listing using (listing_no) where listing_id = :listing")
                .param("listing", listing.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!stated) {
            throw new UnknownListingException(listing);
        }
    }

    @Override
    public Optional<MatchedProduct> find(long product) {
        List<ListedProduct> listings = jdbc.sql(MEMBERS)
                .param("product", product)
                .query(JdbcProductMatches::listedProduct)
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

    @Override
    public Optional<MatchedProduct> of(ListingId listing) {
        return jdbc.sql(
                        "select product_no from product_listing join merchant_listing using (listing_no) where listing_id = :listing")
                .param("listing", listing.toString())
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public List<Long> all() {
        return jdbc.sql("select product_no from product order by product_no")
                .query((row, number) -> row.getLong("product_no"))
                .list();
    }

    private static ListedProduct listedProduct(ResultSet row, int number) throws SQLException {
        String condition = row.getString("condition");
        String gtin = row.getString("gtin14");
        return new ListedProduct(
                ListingId.parse(row.getString("listing_id")),
                row.getString("title"),
                row.getString("brand"),
                new ProductIdentifiers(gtin == null ? null : new Gtin(gtin), row.getString("mpn"), null, null),
                condition == null ? null : ItemCondition.valueOf(condition.toUpperCase(Locale.ROOT)));
    }

    private record Row(
            String verdict,
            @Nullable String ground,
            @Nullable Integer score) {

        static Row of(MatchVerdict verdict) {
            return switch (verdict) {
                case Same same -> new Row("same", same.rule().word(), same.score());
                case Different different ->
                    new Row("different", different.veto().word(), null);
                case Unsure unsure -> new Row("unsure", null, unsure.score());
            };
        }
    }
}
