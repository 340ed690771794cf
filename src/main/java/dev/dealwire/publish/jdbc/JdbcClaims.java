package dev.dealwire.publish.jdbc;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.publish.Claim;
import dev.dealwire.publish.ClaimKind;
import dev.dealwire.publish.Claims;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClaims implements Claims {

    private static final String CLAIMS = """
            select c.claim_no, s.job_id, c.slot_id, c.revision, r.published_at, l.listing_id, c.kind, c.words, c.rule, c.finding,
                   array(select o.visit_no
                           from claim_observation o
                          where o.claim_no = c.claim_no
                          order by o.visit_no) as visits
              from claim c
              join merchant_listing l on l.listing_no = c.listing_no
              join snippet_revision r on r.slot_id = c.slot_id and r.revision = c.revision
              join slot s on s.slot_id = c.slot_id
            """;

    private static final String OF_SLOT = CLAIMS + """
             where c.slot_id = :slot and c.revision = s.revision
             order by c.claim_no
            """;

    private static final String BY_ID = CLAIMS + " where c.claim_no = :id";

    private final JdbcClient jdbc;

    JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Published> of(SlotId slot) {
        return jdbc.sql(OF_SLOT)
                .param("slot", slot.value())
                .query(JdbcClaims::published)
                .list();
    }

    @Override
    public Optional<Published> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcClaims::published).optional();
    }

    private static Published published(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getLong("claim_no"),
                new JobId(row.getString("job_id")),
                new SlotId(row.getString("slot_id")),
                row.getInt("revision"),
                row.getTimestamp("published_at").toInstant(),
                new Claim(
                        ListingId.parse(row.getString("listing_id")),
                        ClaimKind.parse(row.getString("kind")),
                        row.getString("words"),
                        row.getString("rule"),
                        row.getString("finding"),
                        List.of((Long[]) row.getArray("visits").getArray())));
    }
}
