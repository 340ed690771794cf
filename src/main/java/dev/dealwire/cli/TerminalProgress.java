package dev.dealwire.cli;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.pipeline.RunProgress;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while a run works, where that is a terminal; elsewhere nothing. */
final class TerminalProgress implements RunProgress, AutoCloseable {

    private final String task;
    private final AtomicReference<@Nullable ProgressBar> bar = new AtomicReference<>();

    TerminalProgress(String task) {
        this.task = task;
    }

    @Override
    public void planned(int visits) {
        if (System.console() != null && System.console().isTerminal()) {
            close(bar.getAndSet(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(visits)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build()));
        }
    }

    @Override
    public void visited(ListingId listing, VisitOutcome outcome) {
        ProgressBar shown = bar.get();
        if (shown != null) {
            shown.step();
            shown.setExtraMessage(listing + " " + outcome.word());
        }
    }

    @Override
    public void close() {
        close(bar.getAndSet(null));
    }

    private static void close(@Nullable ProgressBar shown) {
        if (shown != null) {
            shown.close();
        }
    }
}
