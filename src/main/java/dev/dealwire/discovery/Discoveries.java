package dev.dealwire.discovery;

import dev.dealwire.catalog.JobId;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.JobDefinition;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found for each job, until nobody finds it any more. */
public interface Discoveries {

    /** When the rule that starts there was last followed to its end. */
    Optional<Instant> lastLook(JobId job, URI start);

    /** The listings that the job's present rules found, those of one rule within its limit; the latest found first. */
    List<FoundListing> tracked(JobDefinition job);

    /** What the run looked for, in the order of its rules. */
    List<Result> of(long run);

    /**
     * Writes a look. A known listing that a sitemap calls changed since it was visited is due at once.
     *
     * @param listings what of the found is not declared anyway
     * @throws dev.dealwire.history.LeaseLostException if the run was taken over
     */
    void record(RunToken token, Look look, Collection<FoundListing> listings, Instant now);

    /**
     * A look as the report tells of it.
     *
     * @param found within the rule's limit
     * @param fresh how many of them nobody had found before
     * @param refusals the reasons and their counts; empty if nothing was left out
     * @param stopped why it ended early; null if it did not
     */
    record Result(
            URI start,
            int asked,
            int found,
            int fresh,
            int refused,
            String refusals,
            @Nullable String stopped,
            @Nullable String detail) {}
}
