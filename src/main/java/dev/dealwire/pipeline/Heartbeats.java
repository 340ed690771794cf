package dev.dealwire.pipeline;

import dev.dealwire.history.RunToken;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Gives signs of life for the runs of this node. */
@Component
class Heartbeats implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    private final RunLeases leases;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());

    Heartbeats(RunLeases leases) {
        this.leases = leases;
    }

    Beating start(RunToken token) {
        long period = RunLeases.HEARTBEAT.toMillis();
        ScheduledFuture<?> task = timer.scheduleAtFixedRate(() -> beat(token), period, period, TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    /** A missed beat is no disaster: the lease outlives several, and without it every write is refused. */
    private void beat(RunToken token) {
        try {
            leases.beat(token);
        } catch (DataAccessException unreachable) {
            log.warn("no sign of life given for run {}: {}", token.run(), unreachable.getMessage());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    /** Goes on until it is closed. */
    interface Beating extends AutoCloseable {

        @Override
        void close();
    }
}
