package dev.dealwire.match.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchVerdict;
import dev.dealwire.match.MatchVerdict.Different;
import dev.dealwire.match.MatchVerdict.Same;
import dev.dealwire.match.MatchVerdict.Unsure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found when listings were held against each other. */
final class MatchFindings {

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

    private final JdbcClient jdbc;

    MatchFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wants a transaction around it. */
    void record(ListedProduct product, Map<ListedProduct, MatchVerdict> verdicts, Instant judgedAt) {
        jdbc.sql(FORGET).param("listing", product.listing().toString()).update();
        verdicts.forEach((other, verdict) -> found(product.listing(), other.listing(), verdict, judgedAt));
        jdbc.sql(MATCHED)
                .param("listing", product.listing().toString())
                .param("codes", product.modelCodes().toArray(String[]::new))
                .param("at", Timestamp.from(judgedAt))
                .update();
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
