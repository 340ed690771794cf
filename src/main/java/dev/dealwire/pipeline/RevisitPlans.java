package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.Visits;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The revisit plan of each job. How a politeness key's requests are shared out is weighed over all listings of a job, so it is
 * kept for a day: a run costs by what is due, not by what its job tracks. A listing's own rate counts at once.
 */
@Component
class RevisitPlans {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Function<JobDefinition, Map<ListingId, ChangeRate>> rates;
    private final Map<JobId, Weighed> kept = new ConcurrentHashMap<>();

    @Autowired
    RevisitPlans(Visits visits) {
        this(visits::changeRates);
    }

    RevisitPlans(Function<JobDefinition, Map<ListingId, ChangeRate>> rates) {
        this.rates = rates;
    }

    /** @param scheduledAt the run's instant */
    RevisitPlan of(Definitions definitions, JobDefinition job, Instant scheduledAt) {
        Weighed known = kept.get(job.id());
        if (known != null && known.serves(job, scheduledAt)) {
            return known.plan().at(job, scheduledAt);
        }
        RevisitPlan plan = RevisitPlan.of(definitions, job, rates.apply(job), scheduledAt);
        kept.put(job.id(), new Weighed(job, scheduledAt, plan));
        return plan;
    }

    /** A plan, and for which definition and instant it was weighed. */
    private record Weighed(JobDefinition job, Instant at, RevisitPlan plan) {

        /** An event changes what is wanted, and so what each listing may have. */
        boolean serves(JobDefinition asked, Instant scheduledAt) {
            return asked == job
                    && !scheduledAt.isBefore(at)
                    && scheduledAt.isBefore(at.plus(GOOD_FOR))
                    && asked.revisitAt(scheduledAt).equals(job.revisitAt(at))
                    && asked.boundsAt(scheduledAt).equals(job.boundsAt(at));
        }
    }
}
