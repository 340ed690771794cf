package dev.dealwire.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes as fast as the real clock, from wherever it was put; so a month passes in seconds, and waiting still takes its time. */
public final class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration offset = Duration.ZERO;

    public DemoClock(Clock real) {
        this.real = real;
    }

    void moveTo(Instant instant) {
        offset = Duration.between(real.instant(), instant);
    }

    /** Back to the real time. */
    void catchUp() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("found zone " + zone + ", wanted none: the demo works in instants");
    }
}
