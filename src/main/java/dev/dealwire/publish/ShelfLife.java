package dev.dealwire.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long one observation may be shown, and from when on only as one of the past. Moments are taken down to a 288th of the
 * greatest age, five minutes for a day, so that what was seen in one run grows old together.
 */
record ShelfLife(Instant ageingAt, Instant staleAt) {

    private static final int GRAINS = 288;

    static ShelfLife of(Instant observedAt, Duration greatestAge) {
        long grain = Math.max(1, greatestAge.toSeconds() / GRAINS);
        return new ShelfLife(
                floor(observedAt.plus(greatestAge.dividedBy(2)), grain), floor(observedAt.plus(greatestAge), grain));
    }

    boolean isStale(Instant now) {
        return !now.isBefore(staleAt);
    }

    boolean isAgeing(Instant now) {
        return !now.isBefore(ageingAt);
    }

    List<Instant> moments() {
        return List.of(ageingAt, staleAt);
    }

    private static Instant floor(Instant moment, long grain) {
        long seconds = moment.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, grain));
    }
}
