package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.Correction;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.jdbc.CorrectedListing.Sighting;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements by which one listing's history is put right. */
final class CorrectionRows {

    private static final String JOURNAL = """
            insert into correction (visit_no, listing_no, corrected_at, was_outcome, was_reason, was_price, was_currency,
                   was_reference_price, was_reference_kind, was_availability, was_confidence, was_source,
                   outcome, reason, current_price, currency, reference_price, reference_kind,
                   availability, confidence, source)
            values (:visit, :listing, :at, :wasOutcome, :wasReason, :wasCurrentPrice, :wasCurrency,
                   :wasReferencePrice, :wasReferenceKind, :wasAvailability, :wasConfidence, :wasSource,
                   :outcome, :reason, :currentPrice, :currency, :referencePrice, :referenceKind,
                   :availability, :confidence, :source)
            """;

    private static final String OUTCOME =
            "update visit set outcome = :outcome, reason = :reason, detail = null, stock = :stock where visit_no = :visit";

    private static final String INSERT_CHANGE = """
            insert into price_change
                   (change_no, listing_no, since, until, current_price, currency, reference_price, reference_kind,
                    availability, confidence, source)
            overriding system value
            values (:change, :listing, :at, :at, :currentPrice, :currency, :referencePrice, :referenceKind,
                    :availability, :confidence, :source)
            """;

    private static final String UPDATE_CHANGE = """
            update price_change
               set since = :at, until = :at, current_price = :currentPrice, currency = :currency, reference_price = :referencePrice,
                   reference_kind = :referenceKind, availability = :availability, confidence = :confidence,
                   source = :source
             where change_no = :change
            """;

    private static final String OBSERVE = """
            insert into observation (listing_no, observed_at, change_no, visit_no)
            values (:listing, :at, :change, :visit)
            on conflict (visit_no, observed_at) do update set change_no = excluded.change_no
             where observation.change_no <> excluded.change_no
            """;

    private static final String DROP_CHANGES = """
            delete from price_change c
             where c.listing_no = :listing and c.since >= :from and c.dropped_observations = 0
               and not exists (select 1 from observation o where o.change_no = c.change_no
                                  and o.listing_no = c.listing_no)
            """;

    private static final String LAST_GOOD = """
            select c.current_price
              from observation o
              join price_change c on c.change_no = o.change_no
             where o.listing_no = :listing and o.observed_at < :at
             order by o.observed_at desc
             limit 1
            """;

    /** Until when terms were in force follows from what came after them; only the latest are without an end. */
    private static final List<String> CLOSE_CHANGES =
            List.of("update price_change set until = since where listing_no = :listing and until is null", """
                    update price_change c
                       set until = next.since
                      from (select change_no, lead(since) over (order by since) as since
                              from price_change
                             where listing_no = :listing) next
                     where next.change_no = c.change_no and c.until is distinct from next.since
                    """);

    private static final String SUMMARISE = """
            insert into listing_price (listing_no, change_no, last_seen_at, last_visit_no, standing)
            select o.listing_no, o.change_no, o.observed_at, o.visit_no,
                   case when c.availability not in (:orderable) then 'sold_out' else 'offered' end
              from observation o
              join price_change c on c.change_no = o.change_no
             where o.listing_no = :listing
             order by o.observed_at desc
             limit 1
            on conflict (listing_no) do update
               set change_no = excluded.change_no, last_seen_at = excluded.last_seen_at,
                   last_visit_no = excluded.last_visit_no,
                   standing = case when listing_price.standing_at > excluded.last_seen_at then listing_price.standing
                                   else excluded.standing end,
                   standing_at = case when listing_price.standing_at > excluded.last_seen_at
                                      then listing_price.standing_at end,
                   standing_visit_no = case when listing_price.standing_at > excluded.last_seen_at
                                            then listing_price.standing_visit_no end
            """;

    private final JdbcClient jdbc;
    private final long listing;

    CorrectionRows(JdbcClient jdbc, long listing) {
        this.jdbc = jdbc;
        this.listing = listing;
    }

    void journal(Correction correction, Instant now) {
        MapSqlParameterSource parameters = terms(correction.terms())
                .addValue("visit", correction.visit().visit())
                .addValue("listing", listing)
                .addValue("at", Timestamp.from(now))
                .addValue("wasOutcome", correction.visit().outcome().word())
                .addValue("wasReason", correction.visit().reason())
                .addValue("outcome", correction.outcome().word())
                .addValue("reason", correction.reason())
                .addValue("stock", correction.stock() == null ? null : Word.of(correction.stock()));
        terms(correction.visit().terms())
                .getValues()
                .forEach((name, value) ->
                        parameters.addValue("was" + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        jdbc.sql(JOURNAL).paramSource(parameters).update();
        jdbc.sql(OUTCOME).paramSource(parameters).update();
    }

    long newChange() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('price_change', 'change_no'))")
                .query(Long.class)
                .single();
    }

    void write(long change, Instant since, OfferTerms terms, boolean exists) {
        jdbc.sql(exists ? UPDATE_CHANGE : INSERT_CHANGE)
                .paramSource(TermsColumns.write(terms)
                        .addValue("change", change)
                        .addValue("listing", listing)
                        .addValue("at", Timestamp.from(since)))
                .update();
    }

    void observe(Sighting sighting, long change) {
        jdbc.sql("select ensure_observation_partition(:at)")
                .param("at", Timestamp.from(sighting.at()))
                .query(row -> {});
        jdbc.sql(OBSERVE)
                .param("listing", listing)
                .param("at", Timestamp.from(sighting.at()))
                .param("change", change)
                .param("visit", sighting.visit())
                .update();
    }

    /** The journal keeps what they stood for. */
    void withdraw(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            jdbc.sql("delete from observation where visit_no = :visit and observed_at = :at")
                    .param("visit", sighting.visit())
                    .param("at", Timestamp.from(sighting.at()))
                    .update();
        }
    }

    /** An editor decides of it as of any other; the last good price is that of the history as it is put right. */
    void hold(Correction correction, VisitFinding.Held held) {
        BigDecimal lastGood = jdbc.sql(LAST_GOOD)
                .param("listing", listing)
                .param("at", Timestamp.from(correction.at()))
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
        ResultStatements.HOLD.execute(
                jdbc,
                List.of(ResultRows.held(held, correction.visit().visit(), listing, correction.at(), lastGood)
                        .getValues()));
    }

    void dropUnusedChanges(Instant from) {
        jdbc.sql(DROP_CHANGES)
                .param("listing", listing)
                .param("from", Timestamp.from(from))
                .update();
        CLOSE_CHANGES.forEach(sql -> jdbc.sql(sql).param("listing", listing).update());
    }

    /** Brings the listing's summary to its latest sighting; takes it away if none is left. */
    void summarise() {
        summaryGoesIfNothingWasSeen();
        jdbc.sql(SUMMARISE)
                .param("listing", listing)
                .param("orderable", TermsColumns.ORDERABLE)
                .update();
    }

    /** At once; and what is asked of all listings together is brought up to date. */
    void makeDue(Instant now) {
        jdbc.sql("select refresh_price_summary(array[:listing]::bigint[], :now)")
                .param("listing", listing)
                .param("now", Timestamp.from(now))
                .query(row -> {});
        jdbc.sql("update revisit set due_at = least(due_at, :now) where listing_no = :listing")
                .param("now", Timestamp.from(now))
                .param("listing", listing)
                .update();
    }

    private void summaryGoesIfNothingWasSeen() {
        for (String summary : List.of("delete from listing_price where ", "delete from price_summary where ")) {
            jdbc.sql(summary + "listing_no = :listing"
                            + " and not exists (select 1 from observation where listing_no = :listing)")
                    .param("listing", listing)
                    .update();
        }
    }

    private static MapSqlParameterSource terms(@Nullable OfferTerms terms) {
        if (terms != null) {
            return TermsColumns.write(terms);
        }
        MapSqlParameterSource none = new MapSqlParameterSource();
        List.of("currentPrice", "currency", "referencePrice", "referenceKind", "availability", "confidence", "source")
                .forEach(name -> none.addValue(name, null));
        return none;
    }
}
