package dev.dealwire.demo;

import dev.dealwire.pipeline.JobRuns;
import dev.dealwire.pipeline.RunExtent;
import dev.dealwire.pipeline.RunProgress;
import dev.dealwire.pipeline.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What happens to the sample shops: a month of ordinary days, the sale, and an hour later three changes. Every step is a run
 * of the real pipeline under its own instant, so a story that was cut off goes on where it was, and one that was told is not
 * told again.
 */
public final class DemoStory {

    private static final int DAYS = 31;
    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(1);

    private final SampleMarket market;
    private final DemoClock clock;
    private final JobRuns runs;
    private final Instant saleAt;
    private final Instant changesAt;

    public DemoStory(SampleMarket market, DemoClock clock, JobRuns runs, DemoFolder folder) {
        this.market = market;
        this.clock = clock;
        this.runs = runs;
        this.changesAt = folder.toldAt().truncatedTo(ChronoUnit.SECONDS);
        this.saleAt = changesAt.minus(BETWEEN_ROUNDS);
    }

    /** The month before the sale, a run a day, in which one of the dryers is not sold yet. */
    public void tellThePast() {
        market.keepForSale(SampleProducts.T3);
        for (int day = DAYS; day > 0; day--) {
            run(saleAt.minus(Duration.ofDays(day)), RunProgress.NONE);
        }
    }

    /** The sale begins. */
    public RunResult tellTheSale(RunProgress progress) {
        market.startSale();
        return run(saleAt, progress);
    }

    /** One price is cut, one dryer sold out, one page broken. */
    public RunResult tellTheChanges(RunProgress progress) {
        DemoAction.CHANGE_PRICE.perform(market);
        DemoAction.SELL_OUT.perform(market);
        DemoAction.BREAK_PAGE.perform(market);
        return run(changesAt, progress);
    }

    /** The story is over; from here on the clock is the real one. */
    public RunResult goOn(RunExtent extent, RunProgress progress) {
        clock.catchUp();
        return runs.run(DemoDefinitions.JOB, clock.instant().truncatedTo(ChronoUnit.MILLIS), extent, progress);
    }

    private RunResult run(Instant at, RunProgress progress) {
        clock.moveTo(at);
        return runs.run(DemoDefinitions.JOB, at, RunExtent.DUE, progress);
    }
}
