package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.HeldReading;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.OfferTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a reading that was held what it would have been, had it been believed at once. Wants a transaction around it. */
final class AcceptedReadings {

    private static final String LATEST = """
            select l.listing_no, p.change_no, p.last_seen_at,
            """ + TermsColumns.SELECTED + """

              from merchant_listing l
              join revisit r on r.listing_no = l.listing_no
              left join listing_price p on p.listing_no = l.listing_no
              left join price_change c on c.change_no = p.change_no
             where l.listing_id = :listing
               for update of r
            """;

    private final JdbcClient jdbc;

    AcceptedReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it could still be added at the end of the listing's history. */
    boolean append(HeldReading reading, @Nullable String title) {
        Optional<Latest> latest = jdbc.sql(LATEST)
                .param("listing", reading.listing().toString())
                .query(Latest::read)
                .optional();
        if (latest.isEmpty() || latest.get().isAfter(reading.heldAt())) {
            return false;
        }
        append(reading, latest.get(), title);
        return true;
    }

    private void append(HeldReading reading, Latest latest, @Nullable String title) {
        Timestamp at = Timestamp.from(reading.heldAt());
        boolean isNews = !reading.terms().equals(latest.terms());
        long change = isNews || latest.change() == null ? change(reading, latest, at) : latest.change();
        jdbc.sql("select ensure_observation_partition(:at)").param("at", at).query(rows -> {});
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("listing", latest.listing());
        row.put("change", change);
        row.put("at", at);
        row.put("visit", reading.id());
        row.put("standing", Word.of(reading.terms().isSoldOut() ? Standing.SOLD_OUT : Standing.OFFERED));
        row.put("title", title);
        ResultStatements.OBSERVATION.execute(jdbc, List.of(row));
        ResultStatements.SUMMARY.execute(jdbc, List.of(row));
        jdbc.sql(ResultWriter.WINDOWS)
                .param("listings", new Long[] {latest.listing()})
                .param("at", at)
                .query(rows -> {});
    }

    private long change(HeldReading reading, Latest latest, Timestamp at) {
        if (latest.change() != null) {
            ResultStatements.REPLACED.execute(jdbc, List.of(Map.of("at", at, "replaced", latest.change())));
        }
        long number = jdbc.sql("select nextval(pg_get_serial_sequence('price_change', 'change_no'))")
                .query(Long.class)
                .single();
        Map<String, @Nullable Object> row =
                new HashMap<>(TermsColumns.write(reading.terms()).getValues());
        row.put("change", number);
        row.put("listing", latest.listing());
        row.put("at", at);
        ResultStatements.CHANGE.execute(jdbc, List.of(row));
        return number;
    }

    /** What the history ends with. */
    private record Latest(
            long listing,
            @Nullable Long change,
            @Nullable Instant lastSeenAt,
            @Nullable OfferTerms terms) {

        static Latest read(ResultSet row, int number) throws SQLException {
            Timestamp seenAt = row.getTimestamp("last_seen_at");
            return new Latest(
                    row.getLong("listing_no"),
                    row.getObject("change_no", Long.class),
                    seenAt == null ? null : seenAt.toInstant(),
                    TermsColumns.readNullable(row));
        }

        boolean isAfter(Instant moment) {
            return lastSeenAt != null && !lastSeenAt.isBefore(moment);
        }
    }
}
