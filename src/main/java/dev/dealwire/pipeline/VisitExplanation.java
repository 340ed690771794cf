package dev.dealwire.pipeline;

import dev.dealwire.fetch.WalkStep;
import dev.dealwire.history.VisitOutcome;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit to an address would come to now, and each step on the way there.
 *
 * @param reason null where the outcome says it all
 */
public record VisitExplanation(
        URI url,
        List<WalkStep> steps,
        VisitOutcome outcome,
        @Nullable String reason) {}
