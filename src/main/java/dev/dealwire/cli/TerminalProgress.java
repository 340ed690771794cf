package dev.dealwire.cli;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.pipeline.RunProgress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while a run works, where that is a terminal: how far, how fast, how long still, and what came of it. */
final class TerminalProgress implements RunProgress, AutoCloseable {

    private final String task;
    private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();

    TerminalProgress(String task) {
        this.task = task;
    }

    @Override
    public void planned(int visits, Map<String, Integer> lanes) {
        if (System.console() != null && System.console().isTerminal()) {
            int left = lanes.values().stream().mapToInt(Integer::intValue).sum();
            ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(visits)
                    .startsFrom(visits - left, Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
            close(shown.getAndSet(new Shown(bar, new RunTally(lanes))));
        }
    }

    @Override
    public void visited(PlannedVisit visit, VisitOutcome outcome) {
        Shown now = shown.get();
        if (now != null) {
            now.tally().count(visit, outcome);
            now.bar().step();
            now.bar().setExtraMessage(now.tally().toString());
        }
    }

    @Override
    public void close() {
        close(shown.getAndSet(null));
    }

    private static void close(@Nullable Shown was) {
        if (was != null) {
            was.bar().close();
        }
    }

    private record Shown(ProgressBar bar, RunTally tally) {}
}
