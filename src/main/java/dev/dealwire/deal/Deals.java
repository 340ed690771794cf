package dev.dealwire.deal;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The latest verdicts. */
public interface Deals {

    /**
     * Replaces the verdicts on these listings, whole or not at all.
     *
     * @throws LeaseLostException if the run was taken over; nothing is written then
     */
    void save(RunToken token, List<? extends DealAssessment> assessments, Instant assessedAt);

    /**
     * Ends the deals that are over by themselves. Any node may call it at any time, and twice does no harm.
     *
     * @return how many ended
     */
    int sweep(Instant now);

    /**
     * Follows the history of a listing that was put right: its live deals end, since what they were measured by is not what it
     * was; verdicts stay, of the terms in force where theirs never were, and go if there are none. Twice does no harm.
     */
    void historyCorrected(ListingId listing, Instant now);

    /**
     * What became of the listings' deals in a job until now, oldest step first; a listing that never was a deal is absent. A
     * deal whose time ran out has expired, whether or not it was swept since.
     */
    Map<ListingId, List<DealLife.Step>> lives(JobId job, Collection<ListingId> listings, Instant now);

    /** A job's verdicts on those of the listings that have one; a listing that was never seen has none. */
    Map<ListingId, StandingDeal> of(JobId job, Collection<ListingId> listings);
}
