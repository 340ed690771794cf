package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import java.time.Duration;

/** Whether a request may be sent now. */
sealed interface Admission {

    /** The lane is ours until {@link #end}; closing it without that counts as a broken exchange. */
    final class Turn implements Admission, AutoCloseable {

        /** A connection is kept only for a next request that follows at once, so that no waiting lane holds one. */
        private static final Duration KEEP_ALIVE_BELOW = Duration.ofSeconds(2);

        private final Lane lane;
        private final Duration floor;
        private final Duration gap;
        private final boolean ordered;
        private boolean ended;

        Turn(Lane lane, Duration floor, Duration gap, boolean ordered) {
            this.lane = lane;
            this.floor = floor;
            this.gap = gap;
            this.ordered = ordered;
        }

        boolean keepAlive() {
            return gap.compareTo(KEEP_ALIVE_BELOW) < 0;
        }

        void end(LaneSignal signal) {
            if (!ended) {
                ended = true;
                lane.leave(signal, floor, ordered);
            }
        }

        @Override
        public void close() {
            end(new LaneSignal.Broken());
        }
    }

    /** Nothing may be sent for {@code retryAfter}. */
    record Refused(Reason reason, Duration retryAfter) implements Admission {}
}
