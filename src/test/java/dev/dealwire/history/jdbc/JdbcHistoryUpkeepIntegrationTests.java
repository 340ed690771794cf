package dev.dealwire.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.history.HistoryUpkeep.DroppedMonth;
import dev.dealwire.testing.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcHistoryUpkeepIntegrationTests {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SettableClock clock = new SettableClock(NEW_YEAR.plus(Duration.ofHours(6)));
    private final RecordedHistory history = new RecordedHistory();
    private final HistoryUpkeep upkeep = history.upkeep(8);

    @Test
    void monthsAreMadeAheadOnce() {
        assertThat(upkeep.keepUp(clock.instant()).monthsMade()).isEqualTo(3);
        assertThat(partitions())
                .containsExactly("observation_202601", "observation_202602", "observation_202603", "observation_kept");

        clock.set(Instant.parse("2026-01-31T23:59:59Z"));
        assertThat(upkeep.keepUp(clock.instant()).monthsMade()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(upkeep.keepUp(clock.instant()).monthsMade()).isEqualTo(1);
        assertThat(partitions()).contains("observation_202604");
    }

    @Test
    void bothSidesOfAMonthsEdgeFindTheirMonthEvenWithoutUpkeep() {
        history.seen("20", Instant.parse("2026-01-31T23:59:59.999999Z"));
        history.seen("20", Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(history.jdbc
                        .sql("select tableoid::regclass::text from observation order by observed_at")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("observation_202601", "observation_202602");
    }

    @Test
    void droppedMonthLeavesItsPriceChangesAndWhatItSawOfThem() {
        history.seenDaily("25", NEW_YEAR, Instant.parse("2026-02-11T00:00:00Z"));
        history.seenDaily("20", Instant.parse("2026-02-11T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));
        clock.set(Instant.parse("2026-10-31T23:59:59Z"));

        assertThat(upkeep.keepUp(clock.instant()).monthsDropped())
                .containsExactly(new DroppedMonth("observation_202601", 31, 0));
        clock.advance(Duration.ofSeconds(1));
        assertThat(upkeep.keepUp(clock.instant()).monthsDropped())
                .containsExactly(new DroppedMonth("observation_202602", 28, 0));

        assertThat(changes())
                .containsExactly(
                        Map.of("price", "25.0000", "seen", 41, "last", "2026-02-10 00:00:00+00"),
                        Map.of("price", "20.0000", "seen", 18, "last", "2026-02-28 00:00:00+00"));
        assertThat(count("observation")).isEqualTo(2);
        assertThat(upkeep.keepUp(clock.instant()).monthsDropped()).isEmpty();
    }

    @Test
    void observationsThatALiveDealRestsOnOutliveTheirMonth() {
        history.seenDaily("25", NEW_YEAR, Instant.parse("2026-01-11T00:00:00Z"));
        history.seenDaily("20", Instant.parse("2026-01-11T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        history.jdbc.sql("""
                insert into deal (job_id, listing_no, assessed_at, change_no, live, currency, current_price, inflated,
                                  reference_price, verdict, window_from)
                select 'test-job', listing_no, since, change_no, true, currency, 20, false, 25, 'carried', since
                  from price_change
                 where until is null
                """).update();
        clock.set(Instant.parse("2026-11-15T00:00:00Z"));

        assertThat(upkeep.keepUp(clock.instant()).monthsDropped())
                .containsExactly(
                        new DroppedMonth("observation_202601", 31, 21), new DroppedMonth("observation_202602", 28, 28));

        assertThat(count("observation")).isEqualTo(49);
        assertThat(count("observation_kept")).isEqualTo(49);
        assertThat(changes()).extracting(row -> row.get("seen")).containsExactly(10, 0);
    }

    @Test
    void observationsThatAPublishedClaimNamesOutliveTheirMonth() {
        history.seenDaily("25", NEW_YEAR, Instant.parse("2026-01-11T00:00:00Z"));
        history.jdbc
                .sql("insert into slot (slot_id, job_id, revision) values ('s', 'test-job', 2)")
                .update();
        for (int revision = 1; revision <= 2; revision++) {
            history.jdbc.sql("""
                    insert into snippet_revision (slot_id, revision, run_no, published_at, sub_id, headline, content)
                    values ('s', :revision, 1, now(), 's' || :revision, '', '{}')
                    """).param("revision", revision).update();
            history.jdbc.sql("""
                    insert into claim (slot_id, revision, listing_no, kind, words, rule, finding)
                    values ('s', :revision, 1, 'was', 'was $25', 'us', 'carried')
                    """).param("revision", revision).update();
            history.jdbc
                    .sql("insert into claim_observation select max(claim_no), :visit from claim")
                    .param("visit", revision)
                    .update();
        }
        clock.set(Instant.parse("2026-10-15T00:00:00Z"));

        assertThat(upkeep.keepUp(clock.instant()).monthsDropped())
                .as("the replaced revision's claim keeps nothing")
                .containsExactly(new DroppedMonth("observation_202601", 10, 1));
        assertThat(history.jdbc
                        .sql("select visit_no from observation")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    void lateObservationOfADroppedMonthIsKeptBesideTheEvidence() {
        history.seen("25", NEW_YEAR);
        clock.set(Instant.parse("2026-11-15T00:00:00Z"));
        upkeep.keepUp(clock.instant());

        history.seen("20", NEW_YEAR.plus(DAY));

        assertThat(count("observation_kept")).isEqualTo(1);
        assertThat(upkeep.keepUp(clock.instant()).monthsDropped()).isEmpty();
    }

    @Test
    void summaryFollowsAChangeAtOnceAndAWindowOvernight() {
        history.seenDaily("20", NEW_YEAR, NEW_YEAR.plus(DAY.multipliedBy(2)));
        history.seenDaily("25", NEW_YEAR.plus(DAY.multipliedBy(2)), NEW_YEAR.plus(DAY.multipliedBy(20)));
        assertThat(summary()).isEqualTo(Map.of("current", "25.0000", "low", "20.0000", "street", "20.0000"));

        clock.set(NEW_YEAR.plus(DAY.multipliedBy(31)));
        assertThat(upkeep.keepUp(clock.instant()).summariesMoved()).isEqualTo(1);
        assertThat(summary())
                .as("20 still stood on the first day of the window")
                .isEqualTo(Map.of("current", "25.0000", "low", "20.0000", "street", "25.0000"));

        clock.advance(DAY);
        assertThat(upkeep.keepUp(clock.instant()).summariesMoved()).isEqualTo(1);
        assertThat(summary()).containsEntry("low", "25.0000");
        assertThat(upkeep.keepUp(clock.instant()).summariesMoved()).isZero();

        clock.advance(DAY.multipliedBy(80));
        upkeep.keepUp(clock.instant());
        assertThat(summary())
                .as("not seen for longer than either window")
                .isEqualTo(Map.of("current", "25.0000", "low", "none", "street", "none"));
    }

    @Test
    void summariesAgreeWithASlowReckoningOfRandomHistories() {
        history.seen("20", NEW_YEAR);
        Random random = new Random(20260101);
        for (int round = 0; round < 60; round++) {
            RandomTerms terms = RandomTerms.until(random, clock.instant());
            terms.replaceIn(history.jdbc);
            history.jdbc
                    .sql("select refresh_price_summary(array[1]::bigint[], :now)")
                    .param("now", java.sql.Timestamp.from(clock.instant()))
                    .query(Integer.class)
                    .single();
            assertThat(summary())
                    .as("round %d of seed 20260101: %s", round, terms)
                    .isEqualTo(terms.summary());
        }
    }

    @Test
    void retentionShorterThanTheWindowsOfReferencePricesIsRefused() {
        assertThatThrownBy(() -> new HistoryProperties(7, 2))
                .hasMessageContaining("found dealwire.history.keep-months 7, wanted at least 8");
    }

    @Test
    void termsCannotEndBeforeTheyBegan() {
        history.seen("20", NEW_YEAR);

        assertThatThrownBy(() -> history.jdbc
                        .sql("update price_change set until = since - interval '1 second'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<String> partitions() {
        return history.jdbc
                .sql(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'observation'::regclass order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Map<String, Object>> changes() {
        return history.jdbc
                .sql(
                        "select current_price, dropped_observations, dropped_last_seen_at::text from price_change order by since")
                .query((row, number) -> Map.<String, Object>of(
                        "price", row.getString(1),
                        "seen", row.getInt(2),
                        "last", String.valueOf(row.getString(3))))
                .list();
    }

    private Map<String, String> summary() {
        return history.jdbc
                .sql("select current_price, low_30_days, street_price from price_summary")
                .query((row, number) -> Map.of(
                        "current", text(row.getBigDecimal(1)),
                        "low", text(row.getBigDecimal(2)),
                        "street", text(row.getBigDecimal(3))))
                .single();
    }

    private static String text(BigDecimal price) {
        return price == null ? "none" : price.toPlainString();
    }

    private long count(String table) {
        return history.jdbc
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
