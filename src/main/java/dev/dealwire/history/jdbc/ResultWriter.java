package dev.dealwire.history.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.StatedProduct;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns a batch of results into rows: the visit's outcome, and for seen terms an observation, a price change if they are
 * news, and the listing's summary. A visit that has an outcome already is left as it is, so that writing twice changes nothing.
 */
final class ResultWriter {

    /** In one order, so that runs that share listings wait for each other and never in a circle. */
    private static final String LOCK = """
            select count(*)
              from (select l.listing_no
                      from visit v
                      join merchant_listing l on l.listing_no = v.listing_no
                     where v.visit_no = any(:visits) and v.outcome is null
                     order by l.listing_no
                       for no key update of l) locked
            """;

    /** A statement of its own, because only one that begins after the wait sees what the other run wrote. */
    private static final String BEFORE = """
            select v.visit_no, v.listing_no, p.change_no,
            """ + TermsColumns.SELECTED + """

              from visit v
              left join listing_price p on p.listing_no = v.listing_no
              left join price_change c on c.change_no = p.change_no
             where v.visit_no = any(:visits) and v.outcome is null
             order by v.listing_no
            """;

    private static final String NUMBERS =
            "select nextval('price_change_change_no_seq') from generate_series(1, :count)";

    static final String WINDOWS = "select refresh_price_summary(:listings, :at)";

    private final JdbcClient jdbc;

    ResultWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wants a transaction around it. Returns the outcome of each visit that had none before. */
    Map<PlannedVisit, VisitOutcome> write(List<VisitResult> results) {
        if (results.isEmpty()) {
            return Map.of();
        }
        Map<Long, VisitResult> byVisit =
                results.stream().collect(toMap(result -> result.visit().visit(), result -> result));
        List<Before> open = lock(byVisit.keySet().toArray(Long[]::new));
        makePartitions(results);
        long news = open.stream()
                .filter(before -> before.isNews(
                        requireNonNull(byVisit.get(before.visit())).finding()))
                .count();
        Batch batch = new Batch(changeNumbers(news));
        Map<PlannedVisit, VisitOutcome> outcomes = new LinkedHashMap<>();
        for (Before before : open) {
            VisitResult result = requireNonNull(byVisit.get(before.visit()));
            outcomes.put(result.visit(), batch.add(result, before));
        }
        batch.flush(jdbc);
        batch.refreshSummaries(jdbc);
        return outcomes;
    }

    private List<Before> lock(Long[] visits) {
        jdbc.sql(LOCK).param("visits", visits).query(Long.class).single();
        return jdbc.sql(BEFORE).param("visits", visits).query(Before::read).list();
    }

    private void makePartitions(List<VisitResult> results) {
        results.stream()
                .map(result -> YearMonth.from(result.visitedAt().atOffset(ZoneOffset.UTC)))
                .distinct()
                .forEach(month -> jdbc.sql("select ensure_observation_partition(:month)")
                        .param("month", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .query(rows -> {}));
    }

    private Deque<Long> changeNumbers(long count) {
        if (count == 0) {
            return new ArrayDeque<>();
        }
        return new ArrayDeque<>(
                jdbc.sql(NUMBERS).param("count", count).query(Long.class).list());
    }

    /** What the database held of a visit's listing, whose row is locked now. */
    private record Before(
            long visit,
            long listing,
            @Nullable Long change,
            @Nullable OfferTerms terms) {

        boolean isNews(VisitFinding finding) {
            return finding instanceof VisitFinding.Seen seen
                    && (change == null || !seen.terms().equals(terms));
        }

        static Before read(ResultSet row, int number) throws SQLException {
            return new Before(
                    row.getLong("visit_no"),
                    row.getLong("listing_no"),
                    row.getObject("change_no", Long.class),
                    TermsColumns.readNullable(row));
        }
    }

    /** The rows of one transaction, gathered by statement. */
    private static final class Batch {

        private final Map<SetStatement, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
        private final Map<Long, Instant> changed = new HashMap<>();
        private final Deque<Long> changeNumbers;

        Batch(Deque<Long> changeNumbers) {
            this.changeNumbers = changeNumbers;
        }

        VisitOutcome add(VisitResult result, Before before) {
            VisitOutcome outcome = history(result, before);
            row(ResultStatements.OUTCOME, outcomeRow(result, outcome));
            if (outcome != VisitOutcome.POSTPONED) {
                row(ResultStatements.REVISIT, revisitRow(result, before.listing()));
                moved(result, before.listing(), outcome);
            }
            return outcome;
        }

        void flush(JdbcClient jdbc) {
            for (SetStatement statement : ResultStatements.IN_ORDER) {
                statement.execute(jdbc, rows.getOrDefault(statement, List.of()));
            }
        }

        /** At the latest moment of the batch, so that no change in it lies ahead. */
        void refreshSummaries(JdbcClient jdbc) {
            if (!changed.isEmpty()) {
                jdbc.sql(WINDOWS)
                        .param("listings", changed.keySet().toArray(Long[]::new))
                        .param("at", Timestamp.from(Collections.max(changed.values())))
                        .query(Integer.class)
                        .single();
            }
        }

        private VisitOutcome history(VisitResult result, Before before) {
            return switch (result.finding()) {
                case VisitFinding.Seen seen -> seen(result, seen, before);
                case VisitFinding.NotModified() -> notModified(result, before);
                case VisitFinding.Held held -> held(result, held, before);
                case VisitFinding.Nothing nothing -> nothing(nothing, before.listing());
            };
        }

        private VisitOutcome seen(VisitResult result, VisitFinding.Seen seen, Before before) {
            Long known = before.change();
            if (known != null && !before.isNews(seen)) {
                observe(result, before, known, standing(seen.terms()), seen.title());
                return VisitOutcome.UNCHANGED;
            }
            long change = changeNumbers.remove();
            changed.put(before.listing(), result.visitedAt());
            if (known != null) {
                row(
                        ResultStatements.REPLACED,
                        new MapSqlParameterSource()
                                .addValue("replaced", known)
                                .addValue("at", Timestamp.from(result.visitedAt())));
            }
            row(
                    ResultStatements.CHANGE,
                    TermsColumns.write(seen.terms())
                            .addValue("change", change)
                            .addValue("listing", before.listing())
                            .addValue("at", Timestamp.from(result.visitedAt())));
            row(ResultStatements.PRODUCT, productRow(result, seen, before.listing()));
            observe(result, before, change, standing(seen.terms()), seen.title());
            return VisitOutcome.PRICED;
        }

        /** Without known terms there is nothing that could count as seen; the visit still ended well. */
        private VisitOutcome notModified(VisitResult result, Before before) {
            if (before.change() != null && before.terms() != null) {
                observe(result, before, before.change(), standing(before.terms()), null);
            }
            return VisitOutcome.NOT_MODIFIED;
        }

        private VisitOutcome held(VisitResult result, VisitFinding.Held held, Before before) {
            row(
                    ResultStatements.HOLD,
                    TermsColumns.write(held.terms())
                            .addValue("visit", result.visit().visit())
                            .addValue("listing", before.listing())
                            .addValue("at", Timestamp.from(result.visitedAt()))
                            .addValue("reason", held.reason().word())
                            .addValue("title", held.title())
                            .addValue(
                                    "lastGood",
                                    before.terms() == null
                                            ? null
                                            : before.terms().currentPrice().amount()));
            return VisitOutcome.IMPLAUSIBLE;
        }

        private VisitOutcome nothing(VisitFinding.Nothing nothing, long listing) {
            standing(nothing.outcome())
                    .ifPresent(standing -> row(
                            ResultStatements.FALL,
                            new MapSqlParameterSource()
                                    .addValue("listing", listing)
                                    .addValue("standing", TermsColumns.word(standing))));
            return nothing.outcome();
        }

        /** A listing that is not found where it had moved is looked for where its definition says. */
        private void moved(VisitResult result, long listing, VisitOutcome outcome) {
            boolean lost = outcome == VisitOutcome.GONE || outcome == VisitOutcome.SOFT_404;
            if (lost || result.movedTo() != null) {
                row(
                        ResultStatements.MOVED,
                        new MapSqlParameterSource()
                                .addValue("listing", listing)
                                .addValue("movedTo", lost ? null : result.movedTo()));
            }
        }

        private void observe(
                VisitResult result, Before before, long change, Standing standing, @Nullable String title) {
            MapSqlParameterSource parameters = new MapSqlParameterSource()
                    .addValue("listing", before.listing())
                    .addValue("at", Timestamp.from(result.visitedAt()))
                    .addValue("change", change)
                    .addValue("visit", result.visit().visit())
                    .addValue("standing", TermsColumns.word(standing))
                    .addValue("title", title);
            row(ResultStatements.OBSERVATION, parameters);
            row(before.change() == null ? ResultStatements.SUMMARY : ResultStatements.SEEN_AGAIN, parameters);
        }

        private void row(SetStatement statement, MapSqlParameterSource values) {
            rows.computeIfAbsent(statement, key -> new ArrayList<>()).add(values.getValues());
        }

        private static Standing standing(OfferTerms terms) {
            return terms.isSoldOut() ? Standing.SOLD_OUT : Standing.OFFERED;
        }

        private static Optional<Standing> standing(VisitOutcome outcome) {
            return switch (outcome) {
                case SOLD_OUT_WITHOUT_PRICE -> Optional.of(Standing.SOLD_OUT);
                case GONE, SOFT_404 -> Optional.of(Standing.GONE);
                case PRICED,
                        UNCHANGED,
                        NOT_MODIFIED,
                        BLOCKED,
                        DISALLOWED,
                        UNPARSEABLE,
                        IMPLAUSIBLE,
                        FAILED,
                        POSTPONED -> Optional.empty();
            };
        }

        private static MapSqlParameterSource productRow(VisitResult result, VisitFinding.Seen seen, long listing) {
            StatedProduct product = seen.product();
            Gtin gtin = product.identifiers().gtin();
            return new MapSqlParameterSource()
                    .addValue("listing", listing)
                    .addValue("at", Timestamp.from(result.visitedAt()))
                    .addValue("title", seen.title())
                    .addValue("brand", product.brand())
                    .addValue("gtin14", gtin == null ? null : gtin.toGtin14())
                    .addValue("mpn", product.identifiers().mpn())
                    .addValue("condition", product.condition() == null ? null : TermsColumns.word(product.condition()));
        }

        private static MapSqlParameterSource outcomeRow(VisitResult result, VisitOutcome outcome) {
            ArchiveReference archived = result.archived();
            return new MapSqlParameterSource()
                    .addValue("visit", result.visit().visit())
                    .addValue("outcome", outcome.word())
                    .addValue("reason", reason(result.finding()))
                    .addValue("detail", detail(result.finding()))
                    .addValue("at", Timestamp.from(result.visitedAt()))
                    .addValue("file", archived == null ? null : archived.file())
                    .addValue("offset_in_file", archived == null ? null : archived.offset())
                    .addValue("digest", archived == null ? null : archived.digest())
                    .addValue("line", archived == null ? null : archived.line());
        }

        private static MapSqlParameterSource revisitRow(VisitResult result, long listing) {
            Recognition recognition = result.recognition();
            return new MapSqlParameterSource()
                    .addValue("listing", listing)
                    .addValue("at", Timestamp.from(result.visitedAt()))
                    .addValue("dueAt", Timestamp.from(result.dueAt()))
                    .addValue("rateVisits", result.rate().visits())
                    .addValue("rateChanges", result.rate().changes())
                    .addValue("rateDays", result.rate().days())
                    .addValue("recognised", recognition != null)
                    .addValue(
                            "etag",
                            recognition == null
                                    ? null
                                    : recognition.validators().etag())
                    .addValue(
                            "lastModified",
                            recognition == null
                                    ? null
                                    : recognition.validators().lastModified())
                    .addValue("readBy", recognition == null ? null : recognition.reader());
        }

        private static @Nullable String reason(VisitFinding finding) {
            return switch (finding) {
                case VisitFinding.Seen seen -> null;
                case VisitFinding.NotModified() -> null;
                case VisitFinding.Held held -> held.reason().word();
                case VisitFinding.Nothing nothing -> nothing.reason();
            };
        }

        private static @Nullable String detail(VisitFinding finding) {
            return finding instanceof VisitFinding.Nothing nothing ? nothing.detail() : null;
        }
    }
}
