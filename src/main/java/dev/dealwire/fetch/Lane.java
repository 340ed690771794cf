package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/** One politeness key's queue. With a pace, requests go one after another; with none they may go together. */
final class Lane {

    private final Clock clock;
    private final Sleeper sleeper;
    private final LaneRules rules;
    private final Semaphore order = new Semaphore(1, true);
    private final Pace pace;
    private final Breaker breaker;
    private final DailyBudget budget = new DailyBudget();

    Lane(Clock clock, Sleeper sleeper, LaneRules rules, RandomGenerator random) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.rules = rules;
        this.pace = new Pace(rules, random);
        this.breaker = new Breaker(rules);
    }

    /**
     * Waits for a turn.
     *
     * @param floor the least gap between two requests
     */
    Admission enter(Duration floor, int mostToday) throws InterruptedException {
        boolean ordered = gap(floor).isPositive();
        if (ordered) {
            order.acquire();
        }
        Admission admission = new Admission.Refused(Reason.ASKED_TO_WAIT, Duration.ZERO);
        try {
            admission = admit(floor, mostToday, ordered);
            return admission;
        } finally {
            if (ordered && admission instanceof Admission.Refused) {
                order.release();
            }
        }
    }

    synchronized void leave(LaneSignal signal, Duration floor, boolean ordered) {
        Instant now = clock.instant();
        switch (signal) {
            case LaneSignal.Well well -> {
                breaker.succeeded();
                pace.wentWell(well.took(), floor);
            }
            case LaneSignal.PushedBack pushed -> pushedBack(pushed, floor, now);
            case LaneSignal.Broken _ -> breaker.failed(now);
            case LaneSignal.Unsent _ -> breaker.undecided();
        }
        pace.ended(now);
        if (ordered) {
            order.release();
        }
    }

    private void pushedBack(LaneSignal.PushedBack pushed, Duration floor, Instant now) {
        pace.slowDown(floor);
        if (pushed.retryAfter() != null) {
            pace.restUntil(now.plus(pushed.retryAfter()));
        }
        if (pushed.broken()) {
            breaker.failed(now);
            return;
        }
        breaker.undecided();
    }

    private Admission admit(Duration floor, int mostToday, boolean ordered) throws InterruptedException {
        while (true) {
            Instant now = clock.instant();
            Duration wait;
            synchronized (this) {
                if (breaker.refuses(now)) {
                    return new Admission.Refused(Reason.BREAKER_OPEN, breaker.timeLeft(now));
                }
                if (budget.isSpent(now, mostToday)) {
                    return new Admission.Refused(Reason.BUDGET_SPENT, DailyBudget.untilTomorrow(now));
                }
                Instant readyAt = pace.readyAt(floor);
                if (!readyAt.isAfter(now)) {
                    budget.spend(now);
                    breaker.sending();
                    return new Admission.Turn(this, floor, pace.gap(floor), ordered);
                }
                wait = Duration.between(now, readyAt);
            }
            if (wait.compareTo(rules.longestWait()) > 0) {
                return new Admission.Refused(Reason.ASKED_TO_WAIT, wait);
            }
            sleeper.sleep(wait);
        }
    }

    private synchronized Duration gap(Duration floor) {
        return pace.gap(floor);
    }
}
