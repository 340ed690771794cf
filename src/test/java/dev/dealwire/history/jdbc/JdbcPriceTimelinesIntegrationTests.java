package dev.dealwire.history.jdbc;

import static dev.dealwire.history.jdbc.RecordedHistory.DRYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.PriceSummary;
import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimeline.Spell;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JdbcPriceTimelinesIntegrationTests {

    private static final Instant START = Instant.parse("2026-01-01T06:00:00Z");

    private final RecordedHistory history = new RecordedHistory();
    private final JdbcPriceTimelines timelines = new JdbcPriceTimelines(history.jdbc);

    @Test
    void spellsAreReadWithTheirGapsAndCounts() {
        history.seenDaily("25", START, day(10));
        history.seenDaily("20", day(10), day(15));
        history.seenDaily("20", day(25), day(28));
        history.visit(new VisitFinding.Seen(RecordedHistory.terms("20", Availability.SOLD_OUT), null), day(28));

        PriceTimeline timeline = find(START);

        assertThat(timeline.title()).isEqualTo("Test dryer");
        assertThat(timeline.spells()).extracting(Spell::from).containsExactly(START, day(10), day(25), day(28));
        assertThat(timeline.spells()).extracting(Spell::until).containsExactly(day(10), day(14), day(28), day(28));
        assertThat(timeline.spells())
                .extracting(spell -> spell.sighting().times())
                .containsExactly(10L, 5L, 3L, 1L);
        assertThat(timeline.spells().getLast().terms().isSoldOut()).isTrue();
        assertThat(timelines.summary(DRYER))
                .hasValue(new PriceSummary(Money.of("20", "USD"), Money.of("20", "USD"), Money.of("20", "USD")));
    }

    @Test
    void droppedMonthsAreReadFromWhatTheyLeftBehind() {
        history.seenDaily("25", START, day(20));
        history.seenDaily("20", day(20), day(40));
        history.upkeep(8).keepUp(Instant.parse("2026-10-15T00:00:00Z"));

        PriceTimeline timeline = find(START);

        assertThat(timeline.spells())
                .extracting(Spell::price)
                .containsExactly(Money.of("25", "USD"), Money.of("20", "USD"));
        assertThat(timeline.observations()).isEqualTo(40);
        assertThat(timeline.spells().getLast().until()).isEqualTo(day(39));
    }

    @Test
    void windowIncludesItsStartAndExcludesItsEnd() {
        history.seenDaily("25", START, day(4));

        assertThat(timelines.find(DRYER, day(1), day(3)).orElseThrow().observations())
                .isEqualTo(2);
    }

    @Test
    void listingThatWasNeverSeenHasNone() {
        assertThat(timelines.find(ListingId.parse("shop/never"), START, day(1))).isEmpty();
        assertThat(timelines.summary(ListingId.parse("shop/never"))).isEmpty();
    }

    private PriceTimeline find(Instant from) {
        return timelines.find(DRYER, from, day(365)).orElseThrow();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
