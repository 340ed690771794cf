package dev.dealwire.history.jdbc;

import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.VisitFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the database held of a visit's listing, whose row is locked now. */
record ListingBefore(
        long visit,
        long listing,
        @Nullable Long change,
        @Nullable OfferTerms terms) {

    boolean isNews(VisitFinding finding) {
        return finding instanceof VisitFinding.Seen seen
                && (change == null || !seen.terms().equals(terms));
    }

    static ListingBefore read(ResultSet row, int number) throws SQLException {
        return new ListingBefore(
                row.getLong("visit_no"),
                row.getLong("listing_no"),
                row.getObject("change_no", Long.class),
                TermsColumns.readNullable(row));
    }
}
