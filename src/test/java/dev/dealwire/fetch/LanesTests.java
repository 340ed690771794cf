package dev.dealwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.Admission.Refused;
import dev.dealwire.fetch.Admission.Turn;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.job.Manners;
import dev.dealwire.job.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanesTests {

    private static final Instant MORNING = Instant.parse("2022-07-12T08:00:00Z");
    private static final PolitenessKey KEY = new PolitenessKey("shop.example");
    private static final Duration FAST = Duration.ofMillis(100);
    private static final LaneSignal WELL = new LaneSignal.Well(FAST);
    private static final LaneSignal BROKEN = new LaneSignal.Broken();

    private final SettableTime time = new SettableTime(MORNING);
    private final Manners manners = new Manners(null, Duration.ofSeconds(5), 1000);

    @Test
    void theFirstRequestDoesNotWait() throws InterruptedException {
        enter(lanes(0)).end(WELL);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void theGapIsCountedFromTheEndOfAnExchange() throws InterruptedException {
        Lanes lanes = lanes(0);
        Turn first = enter(lanes);
        time.move(Duration.ofSeconds(3));
        first.end(WELL);
        time.move(Duration.ofSeconds(1));

        enter(lanes).end(WELL);

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void aGapIsLengthenedByChanceAndNeverShortened() throws InterruptedException {
        Lanes lanes = lanes(100);
        for (int i = 0; i < 200; i++) {
            enter(lanes).end(WELL);
        }

        assertThat(time.sleeps())
                .hasSize(199)
                .allSatisfy(gap -> assertThat(gap).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500)));
        assertThat(time.sleeps().stream().distinct().count()).isGreaterThan(30);
    }

    @Test
    void robotsTxtMayAskForMoreAndNotForLess() throws InterruptedException {
        Lanes lanes = lanes(0);
        enter(lanes).end(WELL);
        turn(lanes.enter(KEY, manners, Duration.ofSeconds(20))).end(WELL);
        turn(lanes.enter(KEY, manners, Duration.ofSeconds(1))).end(WELL);

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    @Test
    void aServerThatTakesLongIsLeftAloneAsLong() throws InterruptedException {
        Lanes lanes = lanes(0);
        enter(lanes).end(new LaneSignal.Well(Duration.ofSeconds(12)));
        enter(lanes).end(new LaneSignal.Well(FAST));
        enter(lanes).end(WELL);

        assertThat(time.sleeps().getFirst()).isEqualTo(Duration.ofSeconds(12));
        assertThat(time.sleeps().getLast()).isLessThan(Duration.ofSeconds(9)).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void aServerThatPushesBackIsAskedLessAndLessAndSlowlyMoreAgain() throws InterruptedException {
        Lanes lanes = lanes(0);
        enter(lanes).end(pushedBack(null));
        enter(lanes).end(pushedBack(null));
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(10));
        time.sleeps().clear();

        for (int i = 0; i < 9; i++) {
            enter(lanes).end(WELL);
        }

        assertThat(time.sleeps().getFirst()).isEqualTo(Duration.ofSeconds(20));
        assertThat(time.sleeps()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(time.sleeps().get(4)).as("not back at once").isGreaterThan(Duration.ofSeconds(7));
        assertThat(time.sleeps().getLast()).as("but in the end").isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aSlowDownHasAnEnd() throws InterruptedException {
        Lanes lanes = new Lanes(time, time, LaneRules.DEFAULT.withLongestWait(Duration.ofHours(1)), new Random(1));
        for (int i = 0; i < 20; i++) {
            enter(lanes).end(pushedBack(null));
        }

        assertThat(time.sleeps().getLast())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(30));
    }

    @Test
    void aShortRetryAfterIsWaitedForAndALongOneIsNot() throws InterruptedException {
        Lanes lanes = lanes(0);
        enter(lanes).end(pushedBack(Duration.ofSeconds(60)));
        enter(lanes).end(pushedBack(Duration.ofSeconds(121)));
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(60));

        assertThat(lanes.enter(KEY, manners, Duration.ZERO))
                .isEqualTo(new Refused(Reason.ASKED_TO_WAIT, Duration.ofSeconds(121)));

        time.move(Duration.ofSeconds(121));
        enter(lanes);
    }

    @Test
    void anAnswerThatWasUnderWayDoesNotCutALongerRestShort() throws InterruptedException {
        Lanes lanes = lanes(0);
        Manners unpaced = new Manners(null, Duration.ZERO, 1000);
        Turn one = turn(lanes.enter(KEY, unpaced, Duration.ZERO));
        Turn other = turn(lanes.enter(KEY, unpaced, Duration.ZERO));
        one.end(pushedBack(Duration.ofMinutes(60)));
        other.end(pushedBack(Duration.ofSeconds(5)));

        assertThat(lanes.enter(KEY, unpaced, Duration.ZERO))
                .isEqualTo(new Refused(Reason.ASKED_TO_WAIT, Duration.ofMinutes(60)));
    }

    @Test
    void aBreakerOpensAfterFiveFailuresInARowAndLetsOneProbeThrough() throws InterruptedException {
        Lanes lanes = lanes(0);
        fail(lanes, 4);
        enter(lanes).end(WELL);
        fail(lanes, 5);

        assertThat(lanes.enter(KEY, manners, Duration.ZERO))
                .isEqualTo(new Refused(Reason.BREAKER_OPEN, Duration.ofMinutes(1)));
        time.move(Duration.ofMinutes(1));
        enter(lanes).end(WELL);
        fail(lanes, 4);
        enter(lanes).end(WELL);
    }

    @Test
    void eachFailedProbeDoublesTheRest() throws InterruptedException {
        Lanes lanes = lanes(0);
        fail(lanes, 5);
        for (int minutes = 1; minutes <= 16; minutes *= 2) {
            assertThat(lanes.enter(KEY, manners, Duration.ZERO))
                    .isEqualTo(new Refused(Reason.BREAKER_OPEN, Duration.ofMinutes(minutes)));
            time.move(Duration.ofMinutes(minutes));
            fail(lanes, 1);
        }
    }

    @Test
    void oneProbeIsAllThatAnUnpacedLaneLetsThrough() throws InterruptedException {
        Lanes lanes = lanes(0);
        Manners unpaced = new Manners(null, Duration.ZERO, 1000);
        List<Turn> together = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            together.add(turn(lanes.enter(KEY, unpaced, Duration.ZERO)));
        }
        together.forEach(turn -> turn.end(BROKEN));
        time.move(Duration.ofMinutes(1));

        Turn probe = turn(lanes.enter(KEY, unpaced, Duration.ZERO));

        assertThat(lanes.enter(KEY, unpaced, Duration.ZERO)).isInstanceOf(Refused.class);
        probe.end(WELL);
        turn(lanes.enter(KEY, unpaced, Duration.ZERO));
        turn(lanes.enter(KEY, unpaced, Duration.ZERO));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aTurnThatIsNeverEndedCountsAsBroken() throws InterruptedException {
        Lanes lanes = lanes(0);
        for (int i = 0; i < 5; i++) {
            enter(lanes).close();
        }

        assertThat(lanes.enter(KEY, manners, Duration.ZERO)).isInstanceOf(Refused.class);
    }

    @Test
    void aDaysBudgetIsSpentOnceAndThereIsANewOneTomorrow() throws InterruptedException {
        Lanes lanes = lanes(0);
        Manners few = new Manners(null, Duration.ofSeconds(5), 3);
        for (int i = 0; i < 3; i++) {
            turn(lanes.enter(KEY, few, Duration.ZERO)).end(WELL);
        }

        assertThat(lanes.enter(KEY, few, Duration.ZERO))
                .isEqualTo(new Refused(Reason.BUDGET_SPENT, Duration.ofHours(16).minusSeconds(10)));
        time.move(Duration.ofHours(16));
        turn(lanes.enter(KEY, few, Duration.ZERO));
    }

    @Test
    void budgetAndRestOutliveTheLanes() throws InterruptedException {
        LaneLedger ledger = new InMemoryLaneLedger();
        Manners few = new Manners(null, Duration.ofSeconds(5), 2);
        turn(lanes(ledger).enter(KEY, few, Duration.ZERO)).end(WELL);
        turn(lanes(ledger).enter(KEY, few, Duration.ZERO)).end(pushedBack(Duration.ofHours(3)));

        assertThat(lanes(ledger).enter(KEY, few, Duration.ZERO))
                .isEqualTo(new Refused(Reason.ASKED_TO_WAIT, Duration.ofHours(3)));
        time.move(Duration.ofHours(3));
        assertThat(lanes(ledger).enter(KEY, few, Duration.ZERO))
                .isEqualTo(new Refused(Reason.BUDGET_SPENT, Duration.ofHours(13)));
    }

    @Test
    void anUnpacedLaneTakesItsBudgetInPortionsAndSpendsNoMoreThanAll() throws InterruptedException {
        Lanes lanes = lanes(new InMemoryLaneLedger());
        Manners unpaced = new Manners(null, Duration.ZERO, 250);
        for (int i = 0; i < 250; i++) {
            turn(lanes.enter(KEY, unpaced, Duration.ZERO)).end(WELL);
        }

        assertThat(lanes.enter(KEY, unpaced, Duration.ZERO)).isInstanceOf(Refused.class);
    }

    @Test
    void inQuietHoursNothingIsSentAndNothingSpent() throws InterruptedException {
        QuietHours quiet = new QuietHours(LocalTime.of(7, 0), LocalTime.of(9, 0), ZoneOffset.UTC);
        Manners sleepy = new Manners(null, Duration.ZERO, 1, true, quiet);
        Lanes lanes = lanes(0);

        assertThat(lanes.enter(KEY, sleepy, Duration.ZERO))
                .isEqualTo(new Refused(Reason.QUIET_HOURS, Duration.ofHours(1)));
        time.move(Duration.ofHours(1));
        turn(lanes.enter(KEY, sleepy, Duration.ZERO));
    }

    @Test
    void lanesOfDifferentKeysDoNotWaitForEachOther() throws InterruptedException {
        Lanes lanes = lanes(0);
        enter(lanes).end(pushedBack(Duration.ofHours(1)));

        turn(lanes.enter(new PolitenessKey("other.example"), manners, Duration.ZERO))
                .end(WELL);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void requestsUnderOneKeyGoOneAfterAnother() throws InterruptedException {
        Lanes lanes = lanes(0);
        Manners quick = new Manners(null, Duration.ofNanos(1), 1000);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> visit(lanes, quick, inside, most)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void aWaitingThreadCanBeStopped() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Lanes lanes = new Lanes(
                time,
                duration -> {
                    waiting.countDown();
                    Thread.sleep(duration);
                },
                LaneRules.DEFAULT,
                new Random(1));
        enter(lanes).end(WELL);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                lanes.enter(KEY, manners, Duration.ZERO);
            } catch (InterruptedException e) {
                stopped.countDown();
            }
        });
        waiting.await();

        thread.interrupt();

        assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
        time.move(Duration.ofMinutes(1));
        enter(lanes).end(WELL); // the lane is free again
    }

    private void visit(Lanes lanes, Manners quick, AtomicInteger inside, AtomicInteger most) {
        try (Turn turn = turn(lanes.enter(KEY, quick, Duration.ZERO))) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            turn.end(WELL);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void fail(Lanes lanes, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            enter(lanes).end(BROKEN);
        }
    }

    private Lanes lanes(int jitterPermille) {
        LaneRules rules = new LaneRules(
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                jitterPermille,
                5,
                Duration.ofMinutes(1),
                Duration.ofHours(24));
        return new Lanes(time, time, rules, new Random(42));
    }

    private Lanes lanes(LaneLedger ledger) {
        return new Lanes(time, time, LaneRules.DEFAULT, new Random(42), ledger);
    }

    private Turn enter(Lanes lanes) throws InterruptedException {
        return turn(lanes.enter(KEY, manners, Duration.ZERO));
    }

    private static Turn turn(Admission admission) {
        assertThat(admission).isInstanceOf(Turn.class);
        return (Turn) admission;
    }

    private static LaneSignal pushedBack(@Nullable Duration retryAfter) {
        return new LaneSignal.PushedBack(retryAfter, false);
    }
}
