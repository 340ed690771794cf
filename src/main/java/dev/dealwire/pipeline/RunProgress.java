package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.VisitOutcome;

/** Watches a run from the side. Calls come from several threads at once and must not take long. */
public interface RunProgress {

    /** Nobody watches. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void planned(int visits) {}

        @Override
        public void visited(ListingId listing, VisitOutcome outcome) {}
    };

    /** The run has so many visits, those of an earlier attempt included. */
    void planned(int visits);

    /** A visit's outcome was written. */
    void visited(ListingId listing, VisitOutcome outcome);
}
