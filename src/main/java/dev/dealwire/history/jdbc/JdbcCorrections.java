package dev.dealwire.history.jdbc;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.ArchivedVisit;
import dev.dealwire.history.Correction;
import dev.dealwire.history.Corrections;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.VisitOutcome;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcCorrections implements Corrections {

    private static final String ARCHIVED = """
            select v.visit_no, l.listing_id, l.url, v.visited_at, v.outcome, v.reason,
                   v.archive_file, v.archive_offset, v.archive_digest, v.archive_line, v.archive_pointer,
            """ + TermsColumns.SELECTED + """

              from visit v
              join merchant_listing l on l.listing_no = v.listing_no
              left join observation o on o.visit_no = v.visit_no and o.observed_at = v.visited_at
              left join price_change c on c.change_no = o.change_no
             where l.listing_id = :listing and v.archive_file is not null and v.visited_at >= :since
               and v.visited_at >= (select kept_before from observation_retention)
             order by v.visited_at, v.visit_no
            """;

    private static final String BEFORE = "select " + TermsColumns.SELECTED + """

              from observation o
              join price_change c on c.change_no = o.change_no
              join merchant_listing l on l.listing_no = o.listing_no
             where l.listing_id = :listing and o.observed_at < :moment
             order by o.observed_at desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcCorrections(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<ArchivedVisit> archived(ListingId listing, Instant since) {
        return jdbc.sql(ARCHIVED)
                .param("listing", listing.toString())
                .param("since", Timestamp.from(since))
                .query(JdbcCorrections::visit)
                .list();
    }

    @Override
    public Optional<OfferTerms> termsBefore(ListingId listing, Instant moment) {
        return jdbc.sql(BEFORE)
                .param("listing", listing.toString())
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> TermsColumns.read(row))
                .optional();
    }

    @Override
    public void apply(ListingId listing, List<Correction> corrections, Instant now) {
        if (!corrections.isEmpty()) {
            transactions.executeWithoutResult(
                    status -> CorrectedListing.lock(jdbc, listing).apply(corrections, now));
        }
    }

    private static ArchivedVisit visit(ResultSet row, int number) throws SQLException {
        return new ArchivedVisit(
                row.getLong("visit_no"),
                ListingId.parse(row.getString("listing_id")),
                URI.create(row.getString("url")),
                row.getTimestamp("visited_at").toInstant(),
                VisitOutcome.parse(row.getString("outcome")),
                row.getString("reason"),
                TermsColumns.readNullable(row),
                requireNonNull(ArchiveColumns.read(row)));
    }
}
