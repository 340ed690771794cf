package dev.dealwire.cli;

import dev.dealwire.pipeline.RunReport;
import dev.dealwire.pipeline.RunResult;

/** What a run has to tell, if it came to its end. */
final class FinishedRun {

    private FinishedRun() {}

    /** @throws OperatorException if another node works on the job, or the run broke off */
    static RunReport report(RunResult result) {
        return switch (result) {
            case RunResult.Ended(RunReport report) -> report;
            case RunResult.DoneBefore(RunReport report) -> report;
            case RunResult.Held held ->
                throw OperatorException.fellShort(
                        "job " + held.job() + " is being worked on by " + held.node() + "; nothing was done");
            case RunResult.Broken broken ->
                throw OperatorException.fellShort("run " + broken.run() + " of job " + broken.job() + " broke off: "
                        + broken.why() + "; run the job again and it goes on from there");
        };
    }
}
