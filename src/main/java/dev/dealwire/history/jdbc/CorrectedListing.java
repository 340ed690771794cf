package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.Correction;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One listing's history while it is put right, its row locked: the sightings from the first correction on are laid out anew,
 * and the change rows follow them. Used by one thread within one transaction.
 */
final class CorrectedListing {

    private static final String SIGHTINGS = """
            select o.visit_no, o.observed_at, o.change_no, v.outcome,
            """ + TermsColumns.SELECTED + """

              from observation o
              join visit v on v.visit_no = o.visit_no
              join price_change c on c.change_no = o.change_no
             where o.listing_no = :listing and o.observed_at >= :from
             order by o.observed_at, o.visit_no
            """;

    private static final String IN_FORCE = "select c.change_no, " + TermsColumns.SELECTED + """

              from observation o
              join price_change c on c.change_no = o.change_no
             where o.listing_no = :listing and o.observed_at < :from
             order by o.observed_at desc
             limit 1
            """;

    /** The row that a run locks, too, while it writes what it saw of the listing. */
    private static final String LOCK = """
            select r.listing_no
              from merchant_listing l
              join revisit r on r.listing_no = l.listing_no
             where l.listing_id = :id
               for update of r
            """;

    private final JdbcClient jdbc;
    private final CorrectionRows rows;
    private final long listing;

    private CorrectedListing(JdbcClient jdbc, long listing) {
        this.jdbc = jdbc;
        this.rows = new CorrectionRows(jdbc, listing);
        this.listing = listing;
    }

    static CorrectedListing lock(JdbcClient jdbc, ListingId id) {
        long number =
                jdbc.sql(LOCK).param("id", id.toString()).query(Long.class).single();
        return new CorrectedListing(jdbc, number);
    }

    void apply(List<Correction> corrections, Instant now) {
        Instant from = corrections.getFirst().at();
        TreeMap<Moment, Sighting> before = sightings(from);
        corrections.forEach(correction -> rows.journal(correction, now));
        List<Sighting> after = corrected(before, corrections);
        layOut(after, from);
        rows.withdraw(before.values().stream()
                .filter(sighting -> after.stream().noneMatch(kept -> kept.visit() == sighting.visit()))
                .toList());
        rows.summarise();
        hold(corrections);
        rows.dropUnusedChanges(from);
        rows.makeDue(now);
    }

    private void hold(List<Correction> corrections) {
        for (Correction correction : corrections) {
            VisitFinding.Held held = correction.held();
            if (held != null) {
                rows.hold(correction, held);
            }
        }
    }

    /** What each sighting stands for now; one without terms of its own follows the one before it. */
    private List<Sighting> corrected(TreeMap<Moment, Sighting> before, List<Correction> corrections) {
        Map<Long, Correction> byVisit = new HashMap<>();
        TreeMap<Moment, Sighting> all = new TreeMap<>(before);
        for (Correction correction : corrections) {
            byVisit.put(correction.visit().visit(), correction);
            Moment moment = new Moment(correction.at(), correction.visit().visit());
            all.putIfAbsent(moment, new Sighting(moment, null, correction.outcome(), null));
        }
        List<Sighting> after = new ArrayList<>();
        boolean touched = false;
        OfferTerms known = null;
        for (Sighting sighting : all.values()) {
            Correction correction = byVisit.get(sighting.visit());
            touched |= correction != null;
            OfferTerms terms = sighting.terms();
            if (correction != null) {
                terms = correction.terms();
            } else if (touched && sighting.outcome() == VisitOutcome.NOT_MODIFIED) {
                terms = known;
            }
            known = terms;
            if (terms != null) {
                after.add(sighting.withTerms(terms));
            }
        }
        return after;
    }

    /** Gives each sighting the change it belongs to; a change is made where the terms differ from those before. */
    private void layOut(List<Sighting> sightings, Instant from) {
        Standing standing = inForce(from);
        List<Long> used = new ArrayList<>();
        for (Sighting sighting : sightings) {
            OfferTerms terms = Objects.requireNonNull(sighting.terms());
            if (standing == null || !terms.equals(standing.terms())) {
                Long own = sighting.change();
                boolean reusable = own != null && !used.contains(own) && (standing == null || own != standing.change());
                long change = reusable && own != null ? own : rows.newChange();
                rows.write(change, sighting.at(), terms, reusable);
                standing = new Standing(change, terms);
                used.add(change);
            }
            rows.observe(sighting, standing.change());
        }
    }

    private @Nullable Standing inForce(Instant from) {
        return jdbc.sql(IN_FORCE)
                .param("listing", listing)
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Standing(row.getLong("change_no"), TermsColumns.read(row)))
                .optional()
                .orElse(null);
    }

    private TreeMap<Moment, Sighting> sightings(Instant from) {
        TreeMap<Moment, Sighting> sightings = new TreeMap<>();
        jdbc.sql(SIGHTINGS)
                .param("listing", listing)
                .param("from", Timestamp.from(from))
                .query(CorrectedListing::sighting)
                .list()
                .forEach(sighting -> sightings.put(sighting.moment(), sighting));
        return sightings;
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        return new Sighting(
                new Moment(row.getTimestamp("observed_at").toInstant(), row.getLong("visit_no")),
                row.getLong("change_no"),
                VisitOutcome.parse(row.getString("outcome")),
                TermsColumns.read(row));
    }

    /** The change that terms stand in. */
    private record Standing(long change, OfferTerms terms) {}

    private record Moment(Instant at, long visit) implements Comparable<Moment> {

        @Override
        public int compareTo(Moment other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : Long.compare(visit, other.visit);
        }
    }

    /**
     * @param change the one it belonged to; null if the visit had made no observation
     * @param terms null while there are none
     */
    record Sighting(
            Moment moment,
            @Nullable Long change,
            VisitOutcome outcome,
            @Nullable OfferTerms terms) {

        long visit() {
            return moment.visit();
        }

        Instant at() {
            return moment.at();
        }

        Sighting withTerms(OfferTerms other) {
            return new Sighting(moment, change, outcome, other);
        }
    }
}
