package dev.dealwire.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.dealwire.history.RevisitPolicy.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisitPolicyTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MONTH = Duration.ofDays(30);

    /** Two pages share four requests a day; the figures are the closed form's, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        // readers and changes a day of one, of the other, hours between visits of each
        "1, 1,   1, 1,    12, 12",
        "4, 1,   1, 1,    8, 24",
        "9, 1,   1, 1,    6.857, 48",
        "1, 4,   1, 1,    12, 12",
        "1, 0.25, 1, 1,   16, 9.6",
        "1, 100, 1, 1,    720, 6.05"
    })
    void requestsGoWhereTheyKeepMostReadersUpToDate(
            double readers, double changes, double otherReaders, double otherChanges, double hours, double otherHours) {
        Page one = new Page(readers, changes);
        Page other = new Page(otherReaders, otherChanges);
        RevisitPolicy policy = RevisitPolicy.of(List.of(one, other), 4, MINUTE, MONTH);

        assertThat(hours(policy.interval(one))).isCloseTo(hours, within(0.01));
        assertThat(hours(policy.interval(other))).isCloseTo(otherHours, within(0.01));
    }

    @Test
    void allRequestsAreSpentAndNoneMore() {
        Random random = new Random(7);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            pages.add(new Page(random.nextDouble() + 0.01, Math.exp(3 * random.nextGaussian())));
        }
        RevisitPolicy policy = RevisitPolicy.of(pages, 2_000, Duration.ofHours(1), Duration.ofDays(2));

        assertThat(pages.stream()
                        .mapToDouble(page -> 24 / hours(policy.interval(page)))
                        .sum())
                .isCloseTo(2_000, withinPercentage(0.1));
        assertThat(pages)
                .allSatisfy(
                        page -> assertThat(policy.interval(page)).isBetween(Duration.ofHours(1), Duration.ofDays(2)));
    }

    @Test
    void fewRequestsAreSharedEvenlyRatherThanOverdrawn() {
        List<Page> pages = List.of(new Page(1, 1), new Page(5, 2), new Page(1, 0.1));

        assertThat(RevisitPolicy.of(pages, 1, MINUTE, Duration.ofDays(1)).interval(pages.getFirst()))
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void boundsInAnyOtherOrderAreRefused() {
        assertThatThrownBy(() -> RevisitPolicy.of(List.of(), 1, MONTH, MINUTE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RevisitPolicy.of(List.of(), 0, MINUTE, MONTH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // changes a day in truth, hours between visits, from, to
        "0.05, 6,  0.04, 0.07",
        "1, 6,  0.8, 1.2",
        "1, 24, 0.75, 1.25",
        "4, 6,  3, 5",
        "12, 6,  6, 14"
    })
    void rateIsLearnedFromWhatVisitsSee(double changesPerDay, int hours, double from, double to) {
        Random random = new Random(11);
        ChangeRate rate = ChangeRate.UNKNOWN;
        for (int visit = 0; visit < 90 * 24 / hours; visit++) {
            boolean changed = random.nextDouble() < 1 - Math.exp(-changesPerDay * hours / 24);
            rate = rate.after(Duration.ofHours(hours), changed);
        }

        assertThat(rate.perDay()).isBetween(from, to);
    }

    @Test
    void listingThatFallsQuietIsSoonKnownForIt() {
        ChangeRate rate = ChangeRate.UNKNOWN;
        for (int day = 0; day < 60; day++) {
            rate = rate.after(Duration.ofDays(1), true);
        }
        double restless = rate.perDay();
        for (int day = 0; day < 60; day++) {
            rate = rate.after(Duration.ofDays(1), false);
        }

        assertThat(restless).isGreaterThan(2);
        assertThat(rate.perDay()).isLessThan(0.5);
    }

    @Test
    void twoVisitsAtOnceTellNothing() {
        ChangeRate rate = ChangeRate.UNKNOWN.after(Duration.ofHours(1), true);

        assertThat(rate.after(Duration.ZERO, true)).isEqualTo(rate);
        assertThat(rate.after(Duration.ofMinutes(-1), true)).isEqualTo(rate);
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }
}
