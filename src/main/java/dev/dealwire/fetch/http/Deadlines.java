package dev.dealwire.fetch.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cuts exchanges off when their time is over, whatever they are doing: a timeout per read never ends a slow drip. */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    Deadlines() {
        timer.setRemoveOnCancelPolicy(true);
    }

    Deadline start(Duration time, Cancellable exchange) {
        return new Deadline(time, exchange);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    final class Deadline implements AutoCloseable {

        private final ScheduledFuture<?> alarm;
        private volatile boolean passed;

        private Deadline(Duration time, Cancellable exchange) {
            this.alarm = timer.schedule(() -> cutOff(exchange), time.toMillis(), TimeUnit.MILLISECONDS);
        }

        boolean hasPassed() {
            return passed;
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }

        private void cutOff(Cancellable exchange) {
            passed = true;
            exchange.cancel();
        }
    }
}
