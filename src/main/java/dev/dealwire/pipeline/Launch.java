package dev.dealwire.pipeline;

import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.Runs.BegunRun;

/**
 * One working-off of a run under its lease.
 *
 * @param extent which listings are visited
 */
record Launch(
        Definitions definitions,
        JobDefinition job,
        BegunRun run,
        RunToken token,
        RunExtent extent,
        RunProgress progress) {}
