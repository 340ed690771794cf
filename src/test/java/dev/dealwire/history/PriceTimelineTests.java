package dev.dealwire.history;

import static dev.dealwire.history.Timelines.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.history.PriceTimeline.Spell;
import dev.dealwire.money.Money;
import org.junit.jupiter.api.Test;

class PriceTimelineTests {

    @Test
    void termsStandUntilOthersAreSeen() {
        PriceTimeline timeline =
                new Timelines().seen(0, 9, "USD 25").seen(12, 20, "USD 20").until(30, null);

        assertThat(timeline.spells()).extracting(Spell::until).containsExactly(day(12), day(20));
        assertThat(timeline.spells()).noneMatch(timeline::followsGap);
    }

    @Test
    void afterAWeekWithoutASightingNobodyKnows() {
        PriceTimeline timeline =
                new Timelines().seen(0, 9, "USD 25").seen(17, 20, "USD 20").until(30, null);

        assertThat(timeline.spells()).extracting(Spell::until).containsExactly(day(9), day(20));
        assertThat(timeline.followsGap(timeline.spells().getLast())).isTrue();
    }

    @Test
    void sameTermsSeenOnAreOneSpellAndAfterAGapTwo() {
        PriceTimeline timeline = new Timelines()
                .seen(0, 9, "USD 25")
                .seen(16, 20, "USD 25")
                .seen(28, 29, "USD 25")
                .until(30, null);

        assertThat(timeline.spells()).extracting(Spell::from).containsExactly(day(0), day(28));
        assertThat(timeline.observations()).isEqualTo(17);
    }

    @Test
    void lowestIsWhatCouldBeOrderedInTheCurrencyOfTheLatest() {
        PriceTimeline timeline = new Timelines()
                .seen(0, 1, "EUR 5")
                .seen(2, 3, "USD 10", null, Availability.OUT_OF_STOCK)
                .seen(4, 5, "USD 20")
                .seen(6, 7, "USD 25")
                .until(8, null);

        assertThat(timeline.lowest()).hasValue(Money.of("20", "USD"));
        assertThat(new Timelines().until(8, null).lowest()).isEmpty();
    }
}
