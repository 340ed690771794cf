package dev.dealwire.pipeline;

import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitOutcome;
import java.util.Map;

/** Watches a run from the side. Calls come from several threads at once and must not take long. */
public interface RunProgress {

    /** Nobody watches. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void planned(int visits, Map<String, Integer> lanes) {}

        @Override
        public void visited(PlannedVisit visit, VisitOutcome outcome) {}
    };

    /**
     * The run has so many visits, those of an earlier attempt included.
     *
     * @param lanes how many visits are still to be made under each politeness key
     */
    void planned(int visits, Map<String, Integer> lanes);

    /** A visit's outcome was written. */
    void visited(PlannedVisit visit, VisitOutcome outcome);
}
