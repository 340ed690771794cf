package dev.dealwire.match.jdbc;

import dev.dealwire.match.Ruling;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What editors decided; the latest decision on a pair stands. */
final class MatchRulings {

    /** One row a pair. */
    static final String LATEST = """
            select distinct on (one, other) one, other, joined, editor, reason
              from match_ruling
             order by one, other, ruling_no desc
            """;

    private static final String ADD = """
            insert into match_ruling (one, other, joined, editor, reason, ruled_at)
            select least(a.listing_no, b.listing_no), greatest(a.listing_no, b.listing_no), :joined, :editor, :reason, :at
              from merchant_listing a, merchant_listing b
             where a.listing_id = :one and b.listing_id = :other
            """;

    private final JdbcClient jdbc;

    MatchRulings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Ruling ruling) {
        jdbc.sql(ADD)
                .param("one", ruling.one().toString())
                .param("other", ruling.other().toString())
                .param("joined", ruling.joined())
                .param("editor", ruling.editor())
                .param("reason", ruling.reason())
                .param("at", Timestamp.from(ruling.ruledAt()))
                .update();
    }
}
