package dev.dealwire.fetch.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When a file is complete and the next begins.
 *
 * @param bytes a file that has grown to this many is complete
 * @param age as is one that was begun this long ago, at the next page
 */
record Rotation(long bytes, Duration age) {

    /** @throws IllegalArgumentException unless both are positive */
    Rotation {
        if (bytes <= 0 || !age.isPositive()) {
            throw new IllegalArgumentException(
                    "found rotation at " + bytes + " bytes or " + age + ", wanted positive ones");
        }
    }

    boolean isDue(WarcFile file, Instant now) {
        return file.length() >= bytes || !now.isBefore(file.openedAt().plus(age));
    }
}
