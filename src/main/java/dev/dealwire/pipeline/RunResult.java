package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;

/** How a request to run a job ended. */
public sealed interface RunResult {

    /** The run came to its end, well or not. */
    record Ended(RunReport report) implements RunResult {}

    /** The run for this instant was done before; nothing was done now. */
    record DoneBefore(RunReport report) implements RunResult {}

    /** Another node works on the job; nothing was done. */
    record Held(JobId job, String node) implements RunResult {}

    /** The run broke off; what it had written stays, and the next one goes on from there. */
    record Broken(JobId job, long run, String why) implements RunResult {}
}
