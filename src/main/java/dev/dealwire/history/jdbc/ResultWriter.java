package dev.dealwire.history.jdbc;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns a batch of results into rows: the visit's outcome, and for seen terms an observation, a price change if they are
 * news, and the listing's summary. A visit that has an outcome already is left as it is, so that writing twice changes nothing.
 */
final class ResultWriter {

    /**
     * In one order, so that runs that share listings wait for each other and never in a circle. Of a listing's rows it is the one
     * that every result writes anyway.
     */
    private static final String LOCK = """
            select count(*)
              from (select r.listing_no
                      from visit v
                      join revisit r on r.listing_no = v.listing_no
                     where v.visit_no = any(:visits) and v.outcome is null
                     order by r.listing_no
                       for no key update of r) locked
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
        List<ListingBefore> open = lock(byVisit.keySet().toArray(Long[]::new));
        makePartitions(results);
        long news = open.stream()
                .filter(before -> before.isNews(
                        requireNonNull(byVisit.get(before.visit())).finding()))
                .count();
        ResultBatch batch = new ResultBatch(changeNumbers(news));
        Map<PlannedVisit, VisitOutcome> outcomes = new LinkedHashMap<>();
        for (ListingBefore before : open) {
            VisitResult result = requireNonNull(byVisit.get(before.visit()));
            outcomes.put(result.visit(), batch.add(result, before));
        }
        batch.flush(jdbc);
        batch.refreshSummaries(jdbc);
        return outcomes;
    }

    private List<ListingBefore> lock(Long[] visits) {
        jdbc.sql(LOCK).param("visits", visits).query(Long.class).single();
        return jdbc.sql(BEFORE)
                .param("visits", visits)
                .query(ListingBefore::read)
                .list();
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
}
