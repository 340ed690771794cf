package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The work list of a run: planned once, then each visit done exactly once. */
public interface Visits {

    /** Politeness keys are spread over this many buckets; a key lives in one. */
    int BUCKETS = 32;

    /**
     * Makes the job's listings known and plans a visit to each that is due. Calling it again for the same run plans nothing
     * twice.
     *
     * @param politenessKeys the key that each listing's pace goes by
     * @param dueBy listings due at or before this are planned
     * @return how many visits the run has, done or not
     */
    int plan(RunToken token, JobDefinition job, Function<TrackedListing, String> politenessKeys, Instant dueBy);

    /** The buckets in which the run has visits to make. */
    List<Integer> pendingBuckets(long run);

    /** How many visits the run has still to make under each politeness key. */
    Map<String, Integer> pendingLanes(long run);

    /** The visits of a bucket that have no outcome; what has been due for longest comes first. */
    List<PlannedVisit> pending(long run, int bucket);

    /** How often the listings of a job change; those that are not known yet are absent. */
    Map<ListingId, ChangeRate> changeRates(JobDefinition job);

    /** The listings to which the run has made a visit. */
    List<ListingId> visited(long run);

    /**
     * Writes results, each with its observation, price change and summary, in one transaction.
     *
     * @return the outcome of each visit that was written
     * @throws LeaseLostException if the run was taken over; nothing is written then
     */
    Map<PlannedVisit, VisitOutcome> record(RunToken token, List<VisitResult> results);
}
