package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.Word;
import dev.dealwire.match.PairKnowledge;
import dev.dealwire.match.PairKnowledge.Kind;
import dev.dealwire.match.ProductMatches.Neighbourhood;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what hangs together with listings. */
final class Neighbourhoods {

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
              left join (""" + MatchRulings.LATEST + """
            ) u using (one, other)
              join merchant_listing a on a.listing_no = pair.one
              join merchant_listing b on b.listing_no = pair.other
             where pair.one in (select listing_no from reached) and pair.other in (select listing_no from reached)
            """;

    private final JdbcClient jdbc;

    Neighbourhoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Neighbourhood around(Collection<ListingId> listings) {
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
                        Word.parse(Kind.class, row.getString("kind")),
                        row.getInt("score")))
                .list();
        return new Neighbourhood(reached, pairs);
    }
}
