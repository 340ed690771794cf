package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.job.Manners;
import dev.dealwire.job.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    private final DailyBudget budget;
    private final PolitenessKey key;
    private final LaneLedger ledger;

    Lane(PolitenessKey key, LaneLedger ledger, Clock clock, Sleeper sleeper, LaneRules rules, RandomGenerator random) {
        this.key = key;
        this.ledger = ledger;
        this.budget = new DailyBudget(key, ledger);
        this.clock = clock;
        this.sleeper = sleeper;
        this.rules = rules;
        this.pace = new Pace(rules, random);
        this.breaker = new Breaker(rules);
        ledger.restUntil(key).ifPresent(pace::restUntil);
    }

    /**
     * Waits for a turn.
     *
     * @param floor the least gap between two requests
     */
    Admission enter(Duration floor, Manners manners) throws InterruptedException {
        boolean ordered = gap(floor).isPositive();
        if (ordered) {
            order.acquire();
        }
        Admission admission = new Admission.Refused(Reason.ASKED_TO_WAIT, Duration.ZERO);
        try {
            admission = admit(floor, manners, ordered);
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
            Instant until = now.plus(pushed.retryAfter());
            pace.restUntil(until);
            ledger.rest(key, until);
        }
        if (pushed.broken()) {
            breaker.failed(now);
            return;
        }
        breaker.undecided();
    }

    private Admission admit(Duration floor, Manners manners, boolean ordered) throws InterruptedException {
        while (true) {
            Instant now = clock.instant();
            Duration wait;
            synchronized (this) {
                wait = Duration.between(now, pace.readyAt(floor));
                Optional<Admission> refused = refusal(now, wait, manners, ordered);
                if (refused.isPresent()) {
                    return refused.get();
                }
                if (!wait.isPositive()) {
                    budget.spend();
                    breaker.sending();
                    return new Admission.Turn(this, floor, pace.gap(floor), ordered);
                }
            }
            sleeper.sleep(wait);
        }
    }

    /** The budget comes last: what is taken out of it should be sent. */
    private Optional<Admission> refusal(Instant now, Duration wait, Manners manners, boolean ordered) {
        QuietHours quiet = manners.quietHours();
        Optional<Instant> quietUntil = quiet == null ? Optional.empty() : quiet.endAfter(now);
        if (quietUntil.isPresent()) {
            return quietUntil.map(end -> new Admission.Refused(Reason.QUIET_HOURS, Duration.between(now, end)));
        }
        if (breaker.refuses(now)) {
            return Optional.of(new Admission.Refused(Reason.BREAKER_OPEN, breaker.timeLeft(now)));
        }
        if (wait.compareTo(rules.longestWait()) > 0) {
            return Optional.of(new Admission.Refused(Reason.ASKED_TO_WAIT, wait));
        }
        boolean spent = budget.isSpent(now, manners.dailyBudget(), ordered);
        return spent
                ? Optional.of(new Admission.Refused(Reason.BUDGET_SPENT, DailyBudget.untilTomorrow(now)))
                : Optional.empty();
    }

    private synchronized Duration gap(Duration floor) {
        return pace.gap(floor);
    }
}
