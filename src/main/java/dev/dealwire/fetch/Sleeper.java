package dev.dealwire.fetch;

import java.time.Duration;

/** Waits. A port of its own, so that tests move time instead of spending it. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration time) throws InterruptedException;

    /** Waits for real; on a virtual thread it holds no platform thread meanwhile. */
    static Sleeper real() {
        return Thread::sleep;
    }
}
