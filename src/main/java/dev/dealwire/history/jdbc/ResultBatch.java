package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one transaction, gathered by statement. */
final class ResultBatch {

    private final Map<SetStatement, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
    private final Map<Long, Instant> changed = new HashMap<>();
    private final Deque<Long> changeNumbers;

    ResultBatch(Deque<Long> changeNumbers) {
        this.changeNumbers = changeNumbers;
    }

    VisitOutcome add(VisitResult result, ListingBefore before) {
        VisitOutcome outcome = history(result, before);
        row(ResultStatements.OUTCOME, ResultRows.outcome(result, outcome));
        if (outcome != VisitOutcome.POSTPONED) {
            row(ResultStatements.REVISIT, ResultRows.revisit(result, before.listing()));
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
            jdbc.sql(ResultWriter.WINDOWS)
                    .param("listings", changed.keySet().toArray(Long[]::new))
                    .param("at", Timestamp.from(Collections.max(changed.values())))
                    .query(Integer.class)
                    .single();
        }
    }

    private VisitOutcome history(VisitResult result, ListingBefore before) {
        return switch (result.finding()) {
            case VisitFinding.Seen seen -> seen(result, seen, before);
            case VisitFinding.NotModified() -> notModified(result, before);
            case VisitFinding.Held held -> held(result, held, before);
            case VisitFinding.Nothing nothing -> nothing(result, nothing, before.listing());
        };
    }

    private VisitOutcome seen(VisitResult result, VisitFinding.Seen seen, ListingBefore before) {
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
        row(ResultStatements.PRODUCT, ResultRows.product(result, seen, before.listing()));
        observe(result, before, change, standing(seen.terms()), seen.title());
        return VisitOutcome.PRICED;
    }

    /** Without known terms there is nothing that could count as seen; the visit still ended well. */
    private VisitOutcome notModified(VisitResult result, ListingBefore before) {
        if (before.change() != null && before.terms() != null) {
            observe(result, before, before.change(), standing(before.terms()), null);
        }
        return VisitOutcome.NOT_MODIFIED;
    }

    private VisitOutcome held(VisitResult result, VisitFinding.Held held, ListingBefore before) {
        BigDecimal lastGood =
                before.terms() == null ? null : before.terms().currentPrice().amount();
        row(
                ResultStatements.HOLD,
                ResultRows.held(held, result.visit().visit(), before.listing(), result.visitedAt(), lastGood));
        return VisitOutcome.IMPLAUSIBLE;
    }

    private VisitOutcome nothing(VisitResult result, VisitFinding.Nothing nothing, long listing) {
        standing(nothing.outcome())
                .ifPresent(standing -> row(
                        ResultStatements.FALL,
                        new MapSqlParameterSource()
                                .addValue("listing", listing)
                                .addValue("standing", Word.of(standing))
                                .addValue("at", Timestamp.from(result.visitedAt()))
                                .addValue("visit", result.visit().visit())));
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
            VisitResult result, ListingBefore before, long change, Standing standing, @Nullable String title) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("listing", before.listing())
                .addValue("at", Timestamp.from(result.visitedAt()))
                .addValue("change", change)
                .addValue("visit", result.visit().visit())
                .addValue("standing", Word.of(standing))
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
            case PRICED, UNCHANGED, NOT_MODIFIED, BLOCKED, DISALLOWED, UNPARSEABLE, IMPLAUSIBLE, FAILED, POSTPONED ->
                Optional.empty();
        };
    }
}
