package dev.dealwire.history.jdbc;

import dev.dealwire.history.HistoryUpkeep;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Works in short transactions. Dropping a month takes a lock that keeps runs from writing, so it gives up after a few seconds
 * rather than let them queue behind it; it comes last, so that nothing else waits for another night.
 */
@Repository
class JdbcHistoryUpkeep implements HistoryUpkeep {

    private static final int SLICE = 10_000;
    /** At night a second processor is idle; more would be felt by a run. */
    private static final int WORKERS = 2;

    private static final Duration WIDEST_WINDOW = Duration.ofDays(90);

    private static final String MAKE = "select ensure_observation_partition(:moment)";

    private static final String DROP = "select partition, observations, kept from drop_observations_before(:moment)";

    /** A listing unseen for longer has no window left that could move, once that is written down. */
    private static final String SLICE_AFTER = """
            select listing_no
              from listing_price
             where listing_no > :after
               and (last_seen_at > :oldest
                    or exists (select 1
                                 from price_summary s
                                where s.listing_no = listing_price.listing_no
                                  and (s.low_30_days is not null or s.street_price is not null)))
             order by listing_no
             limit :slice
            """;

    private static final String SLIDE = "select refresh_price_summary(:listings, :moment)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final HistoryProperties properties;

    JdbcHistoryUpkeep(JdbcClient jdbc, TransactionOperations transactions, HistoryProperties properties) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.properties = properties;
    }

    @Override
    public Report keepUp(Instant now) {
        int made = makeMonths(now);
        int moved = slideWindows(now);
        return new Report(made, dropMonths(now), moved);
    }

    private int makeMonths(Instant now) {
        return (int) properties.wanted(now).stream().filter(this::makeMonth).count();
    }

    private boolean makeMonth(Instant month) {
        return jdbc.sql(MAKE)
                .param("moment", Timestamp.from(month))
                .query(Boolean.class)
                .single();
    }

    private List<DroppedMonth> dropMonths(Instant now) {
        return transactions.execute(status -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            return jdbc.sql(DROP)
                    .param("moment", Timestamp.from(properties.keptFrom(now)))
                    .query((row, number) -> new DroppedMonth(
                            row.getString("partition"), row.getLong("observations"), row.getLong("kept")))
                    .list();
        });
    }

    /** Slices are looked up while those before them are reckoned. */
    private int slideWindows(Instant now) {
        List<CompletableFuture<Integer>> moved = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Long> slice = sliceAfter(0, now);
            while (!slice.isEmpty()) {
                List<Long> listings = slice;
                moved.add(CompletableFuture.supplyAsync(() -> slide(listings, now), workers));
                slice = sliceAfter(slice.getLast(), now);
            }
        }
        return moved.stream().mapToInt(CompletableFuture::join).sum();
    }

    private List<Long> sliceAfter(long listing, Instant now) {
        return jdbc.sql(SLICE_AFTER)
                .param("after", listing)
                .param("oldest", Timestamp.from(now.minus(WIDEST_WINDOW)))
                .param("slice", SLICE)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private int slide(List<Long> listings, Instant now) {
        return jdbc.sql(SLIDE)
                .param("listings", listings.toArray(Long[]::new))
                .param("moment", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
