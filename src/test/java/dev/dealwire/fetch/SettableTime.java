package dev.dealwire.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock and a sleeper in one: sleeping moves the clock, and nobody waits. */
final class SettableTime extends Clock implements Sleeper {

    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now;

    SettableTime(Instant now) {
        this.now = now;
    }

    synchronized void move(Duration time) {
        now = now.plus(time);
    }

    synchronized List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public synchronized void sleep(Duration time) {
        sleeps.add(time);
        move(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
